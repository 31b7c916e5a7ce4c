import { useState } from 'preact/hooks';
import { copyText } from '@/components/hooks/copy-text';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { checkWords } from '@/lib/i18n/check';
import { commonWords } from '@/lib/i18n/common';
import { send } from '@/lib/messaging/send';
import type { CheckView } from '@/lib/messaging/views';
import { concernsRecords } from './rep/concerns-records';

const KINDS = ['sums', 'keys', 'orphans'] as const;

/** The database's own examination, on demand: what can be derived is made anew, the rest is reported. */
export function CheckBlock() {
  const t = useWords(checkWords);
  const { perform, isReadOnly } = usePageTools();
  const space = useSpace();
  const [found, setFound] = useState<CheckView | null>(null);
  const [isLooking, setLooking] = useState(false);
  const look = async (repairs: boolean) => {
    setLooking(true);
    await perform({
      hasBar: true,
      act: async () => setFound(await send('data.check', { repairs })),
      said: repairs ? t('repaired') : () => null,
    });
    setLooking(false);
  };
  const drop = () =>
    perform({ hasBar: true, act: async () => setFound(await send('data.dropStrays', {})), said: t('dropped') });
  return (
    <section class="block" aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <p>
        {t('about')} {space === null ? null : t('space', { size: space })}
      </p>
      <div class="button-row">
        <Button disabled={isLooking} onClick={() => void look(false)}>
          {t(isLooking ? 'checking' : 'check')}
        </Button>
      </div>
      {isLooking ? <Progress said={t('checking')} share={null} /> : null}
      {found === null ? null : (
        <CheckResult
          found={found}
          isBusy={isLooking || isReadOnly}
          onRepair={() => void look(true)}
          onDrop={() => void drop()}
        />
      )}
    </section>
  );
}

interface CheckResultProps {
  readonly found: CheckView;
  readonly isBusy: boolean;
  readonly onRepair: () => void;
  readonly onDrop: () => void;
}

function CheckResult({ found, isBusy, onRepair, onDrop }: CheckResultProps) {
  const t = useWords(checkWords);
  const { perform } = usePageTools();
  const wrong = KINDS.filter((kind) => found[kind] > 0);
  const isFine = wrong.length === 0 && found.damaged.length === 0;
  const copy = () =>
    void perform({ act: () => copyText(JSON.stringify({ ...found, strays: undefined }, null, 1)), said: t('copied') });
  return (
    <div role="status">
      <p>
        {t('records', { count: found.records })} {isFine ? t('fine') : null}
      </p>
      {wrong.map((kind) => (
        <p key={kind}>{t(kind, { count: found[kind] })}</p>
      ))}
      {found.strays.length === 0 ? null : <Strays strays={found.strays} isBusy={isBusy} onDrop={onDrop} />}
      {found.damaged.length === 0 ? null : (
        <Notice tone="warn">
          <p>
            {t('damaged', { count: found.damaged.length })} {found.isMoreDamaged ? t('more') : null}
          </p>
          <ul>
            {found.damaged.map(({ key }) => (
              <li key={key}>
                <code>{key}</code>
              </li>
            ))}
          </ul>
          <p>{t('next')}</p>
        </Notice>
      )}
      {isFine ? null : (
        <div class="button-row">
          {found.sums + found.keys > 0 ? (
            <Button disabled={isBusy} onClick={onRepair}>
              {t('repair')}
            </Button>
          ) : null}
          <Button isSmall onClick={copy}>
            {t('copy')}
          </Button>
        </div>
      )}
    </div>
  );
}

const readUsage = async (): Promise<number | null> => (await navigator.storage?.estimate?.())?.usage ?? null;

interface StraysProps {
  readonly strays: CheckView['strays'];
  readonly isBusy: boolean;
  readonly onDrop: () => void;
}

/** Records about nobody of the team: which they are, and to delete them after a question. */
function Strays({ strays, isBusy, onDrop }: StraysProps) {
  const t = useWords(checkWords);
  const c = useWords(commonWords);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Disclosure summary={t('strays')}>
        <ul>
          {strays.map(({ list, said }, index) => (
            // two may be alike
            <li key={`${list} ${index}`}>
              <code>{list}</code> <span dir="auto">{said}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      {isAsked ? <p>{t('strays.sure')}</p> : null}
      <div class="button-row">
        <Button isSmall variant="danger" disabled={isBusy} onClick={() => (isAsked ? onDrop() : setAsked(true))}>
          {t(isAsked ? 'strays.do' : 'strays.drop')}
        </Button>
        {isAsked ? (
          <Button isSmall onClick={() => setAsked(false)}>
            {c('cancel')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** How much the browser says that this extension keeps; null where it does not say. */
function useSpace(): string | null {
  const { formats } = usePageTools();
  const { view: bytes } = useView(readUsage, concernsRecords);
  return bytes === null ? null : `${formats.number(bytes / 1e6, 1)} MB`;
}
