import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { PanelView } from '@/lib/messaging/views';
import { createId } from '@/lib/platform/ids';
import { RepPicker } from './rep-picker';

/** Nobody is known to own this deal yet, or more than one may: the one next step. */
export function OpenRep({ view }: { readonly view: PanelView }) {
  const t = useWords(panelWords);
  const { perform, isReadOnly } = usePageTools();
  // one id for one owner: pressing twice adds once
  const [newId] = useState(createId);
  const { rep, team } = view;
  const add = (isFirst: boolean) => (
    <Button
      {...(isFirst ? { variant: 'primary' } : {})}
      disabled={isReadOnly}
      onClick={() => void perform({ act: () => send('panel.addOwner', { seq: view.seq, id: newId }) })}
    >
      {t('addToTeam')}
    </Button>
  );
  if (rep.kind === 'unknown') {
    return (
      <div class="rep-choice">
        <p class="soft">{t('unknownHint')}</p>
        {add(true)}
        {view.team.length === 0 ? null : (
          <>
            <p class="soft">{t('alreadyInTeam')}</p>
            <RepPicker view={view} reps={team} binds="owner" />
          </>
        )}
      </div>
    );
  }
  if (rep.kind === 'ambiguous') {
    return (
      <div class="rep-choice">
        <p class="soft" dir="auto">
          {t(`doubt.${rep.doubt}`, { rep: rep.candidates[0]?.name ?? '', owner: rep.ownerName })}
        </p>
        <RepPicker view={view} reps={rep.candidates} binds={rep.bindsOwner ? 'ask' : 'deal'} />
        {rep.doubt === 'namesakes' && !rep.bindsOwner ? <p class="soft small">{t('onlyDeal')}</p> : null}
        {rep.candidates.length > 1 ? null : (
          <>
            <p class="soft">{t('somebodyElse')}</p>
            {add(false)}
          </>
        )}
      </div>
    );
  }
  if (rep.kind === 'no-owner') {
    return (
      <div class="rep-choice">
        {rep.was === undefined ? null : <p class="soft">{t('unconfirmed', { name: rep.was })}</p>}
        <p class="soft">{view.team.length === 0 ? t('noTeam') : t(rep.isLost ? 'ownerLost' : 'noOwnerHint')}</p>
        {view.team.length === 0 ? (
          <Button variant="primary" onClick={() => void send('panel.openOptions', { hash: '#/team' })}>
            {t('openTeam')}
          </Button>
        ) : (
          <RepPicker view={view} reps={team} binds="deal" />
        )}
      </div>
    );
  }
  return null;
}
