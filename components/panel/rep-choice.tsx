import { useState } from 'preact/hooks';
import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { PanelView, RepName } from '@/lib/messaging/views';
import { createId } from '@/lib/platform/ids';

// for most deals never shown: not part of the first script
const RepPicker = lazy(() => import('./rep-picker').then((m) => m.RepPicker), '6rem');

/** What is to be done about whose deal this is: nothing when it is known, else the one next step. */
export function RepChoice({ view }: { readonly view: PanelView }) {
  const t = useWords(panelWords);
  const { perform, isReadOnly } = usePageTools();
  const [isCorrecting, setCorrecting] = useState(false);
  // one id for one owner: pressing twice adds once
  const [newId] = useState(createId);
  const { rep } = view;
  const team = numberHomonyms(view.team, t);

  if (rep.kind === 'reading') return null;
  if (rep.kind === 'no-record') return <p class="soft">{t('noRecordHint')}</p>;
  if (rep.kind === 'unknown') {
    return (
      <div class="rep-choice">
        <p class="soft">{t('unknownHint')}</p>
        <Button
          variant="primary"
          disabled={isReadOnly}
          onClick={() => void perform({ act: () => send('panel.addOwner', { seq: view.seq, id: newId }) })}
        >
          {t('addToTeam')}
        </Button>
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
        <p class="soft">{t('ambiguousHint')}</p>
        <RepPicker view={view} reps={numberHomonyms(rep.candidates, t)} binds="ask" />
      </div>
    );
  }
  if (rep.kind === 'no-owner') {
    return (
      <div class="rep-choice">
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
      {isCorrecting ? (
        <RepPicker
          view={view}
          reps={team.filter(({ id }) => id !== rep.rep.id)}
          binds={view.deal?.fields.some(({ field }) => field === 'owner') === true ? 'ask' : 'deal'}
        />
      ) : null}
    </div>
  );
}

type Words = ReturnType<typeof useWords<typeof panelWords>>;

/** Two of one name are told apart by a number, in the order in which they were added. */
function numberHomonyms(reps: readonly RepName[], t: Words): RepName[] {
  return reps.map(({ id, name }) => {
    const ids = reps.filter((one) => one.name === name).map((one) => one.id);
    return { id, name: ids.length === 1 ? name : t('homonym', { name, number: ids.indexOf(id) + 1 }) };
  });
}
