import { useEffect, useState } from 'preact/hooks';
import { createRepId } from '@/components/dashboard/new-rep';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { commonWords } from '@/lib/i18n/common';
import { popupWords } from '@/lib/i18n/popup';
import { send } from '@/lib/messaging/send';
import type { RepName, TabState } from '@/lib/messaging/views';
import { ChooseRep } from './choose-rep';
import { ReadHere } from './read-here';

type RecordTab = Extract<TabState, { kind: 'record' }>;

interface DealCardProps {
  readonly tab: RecordTab & { readonly id: number };
  readonly team: readonly RepName[];
}

/** The opportunity in front and whose it is. */
export function DealCard({ tab, team }: DealCardProps) {
  const t = useWords(popupWords);
  const c = useWords(commonWords);
  const { deal, id } = tab;
  // beside a collapsed panel a page is read once: what has come or changed since is asked for
  useEffect(() => void send('popup.look', { tab: id }).catch(() => undefined), [id]);
  const facts = [
    deal.account,
    deal.stage.known === null ? deal.stage.raw : c(`stage.${deal.stage.known}`),
    deal.amount?.raw ?? null,
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <RepText tab={tab} />
      <div>
        <p dir="auto">{deal.name ?? t('unnamed')}</p>
        {facts.length === 0 ? null : <p class="soft small">{facts.join(' · ')}</p>}
      </div>
      <ReadHere deal={deal} rep={tab.rep} tab={tab.id} />
      {tab.isBlocked ? (
        <>
          <Notice tone="warn">{t('tab.blocked')}</Notice>
          <ChooseRep tab={id} seq={tab.seq} reps={team} />
        </>
      ) : null}
    </>
  );
}

function RepText({ tab }: { readonly tab: RecordTab & { readonly id: number } }) {
  const t = useWords(popupWords);
  const { rep } = tab;
  // where no panel is let in, the choice stands in the popup
  const below = tab.isBlocked ? t('rep.choose.below') : null;
  switch (rep.kind) {
    case 'reading':
      return <p class="soft">{t('rep.reading')}</p>;
    case 'no-record':
      return <p class="soft">{t('rep.no-record')}</p>;
    case 'no-owner':
      return (
        <Sentence
          said={t(rep.isLost ? 'rep.lost' : 'rep.no-owner')}
          next={rep.isLost ? t('rep.lost.next') : (below ?? t('rep.no-owner.next'))}
        />
      );
    case 'ambiguous':
      return <Sentence said={t('rep.ambiguous', { owner: rep.ownerName })} next={below ?? t('rep.ambiguous.next')} />;
    case 'unknown':
      return <UnknownOwner key={rep.ownerName} name={rep.ownerName} tab={tab.id} seq={tab.seq} />;
    case 'known':
      return (
        <>
          <h2 class="tab-rep">{rep.rep.name}</h2>
          {rep.isLost ? <Notice tone="warn">{t('rep.lostButKnown')}</Notice> : null}
        </>
      );
  }
}

function Sentence({ said, next }: { readonly said: string; readonly next: string }) {
  return (
    <div>
      <h2 class="tab-said">{said}</h2>
      <p class="soft">{next}</p>
    </div>
  );
}

interface UnknownOwnerProps {
  readonly name: string;
  readonly tab: number;
  readonly seq: number;
}

function UnknownOwner({ name, tab, seq }: UnknownOwnerProps) {
  const t = useWords(popupWords);
  const { perform, isReadOnly } = usePageTools();
  // one id for one owner: pressing twice adds once
  const [id] = useState(createRepId);
  const add = () =>
    void perform({
      act: () => send('popup.addOwner', { tab, seq, id }),
      said: t('rep.added', { name }),
    });
  return (
    <div class="tab-unknown">
      <h2 class="tab-said">{t('rep.unknown', { owner: name })}</h2>
      <Button variant="primary" isSmall disabled={isReadOnly} onClick={add}>
        {t('rep.unknown.add')}
      </Button>
    </div>
  );
}
