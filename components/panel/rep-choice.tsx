import { useState } from 'preact/hooks';
import { lazy } from '@/components/dashboard/lazy';
import { useWords } from '@/components/hooks/use-words';
import { panelWords } from '@/lib/i18n/panel';
import type { PanelView, RepState } from '@/lib/messaging/views';

// for most deals never shown: not part of the first script
const RepPicker = lazy(() => import('./rep-picker').then((m) => m.RepPicker), '6rem');
const OpenRep = lazy(() => import('./open-rep').then((m) => m.OpenRep), '6rem');

/** What is to be done about whose deal this is: nothing when it is known, else the one next step. */
export function RepChoice({ view }: { readonly view: PanelView }) {
  const t = useWords(panelWords);
  const { rep } = view;
  if (rep.kind === 'reading') {
    return rep.was === undefined ? null : <p class="soft">{t('unconfirmed', { name: rep.was })}</p>;
  }
  if (rep.kind === 'no-record') return <p class="soft">{t('noRecordHint')}</p>;
  return rep.kind === 'known' ? <KnownRep view={view} rep={rep} /> : <OpenRep view={view} />;
}

interface KnownRepProps {
  readonly view: PanelView;
  readonly rep: Extract<RepState, { readonly kind: 'known' }>;
}

/** How the rep is known, and the way to say that it is another. */
function KnownRep({ view, rep }: KnownRepProps) {
  const t = useWords(panelWords);
  const [isCorrecting, setCorrecting] = useState(false);
  const facts = [
    rep.pageName === null ? null : t('pageName', { name: rep.pageName }),
    rep.isChosen ? t('chosen') : rep.isRemembered ? t('remembered') : null,
  ].filter((fact) => fact !== null);
  return (
    <div class="rep-choice">
      <p class="rep-facts">
        {facts.length === 0 ? null : <span dir="auto">{facts.join(' · ')}</span>}
        <button
          type="button"
          class="text-button"
          aria-expanded={isCorrecting}
          onClick={() => setCorrecting(!isCorrecting)}
        >
          {t('wrongRep')}
        </button>
      </p>
      {rep.isLost ? <p class="soft">{t('ownerLostKnown')}</p> : null}
      {isCorrecting ? (
        <RepPicker view={view} reps={view.team} without={rep.rep.id} binds={rep.bindsOwner ? 'ask' : 'deal'} />
      ) : null}
    </div>
  );
}
