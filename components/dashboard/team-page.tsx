import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { NAME_LIMIT } from '@/lib/messaging/limits';
import { send } from '@/lib/messaging/send';
import type { RepRow, TeamView } from '@/lib/messaging/views';
import { ExemplarCheck } from './exemplar-check';
import { lazy } from './lazy';
import { createRepId, takeBackReps } from './new-rep';
import { useRepDeeds } from './rep-deeds';
import { RepDetails } from './rep-details';
import { RepNameEditor } from './rep-name';

const TeamAnalysis = lazy(() => import('./analysis/team-analysis').then((m) => m.TeamAnalysis));

/** So long the people wait for what stands above them; then they come in any case. */
const PATIENCE_MS = 4000;

/** The team at a glance, and the people: added, renamed, marked, archived, merged, erased. */
export function TeamPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  const active = view.reps.filter((rep) => !rep.isArchived);
  const archived = view.reps.filter((rep) => rep.isArchived);
  const unseen = active.filter(({ observations }) => observations === 0).length;
  const { isPlaced, place } = usePlace(active.length === 0);
  return (
    <>
      <header class="page-head">
        <h1>{t('team')}</h1>
        <p class="soft">
          {t('team.intro')} {unseen === 0 ? null : t('team.unseen', { count: unseen })}
        </p>
      </header>
      {active.length === 0 ? null : <TeamAnalysis view={view} onWhole={place} />}
      {isPlaced ? <People active={active} archived={archived} view={view} /> : <Skeleton height="12rem" />}
    </>
  );
}

/** Whether the people may be drawn: what comes above them later would move them under a pointer. Once drawn they stay. */
function usePlace(isAlone: boolean): { readonly isPlaced: boolean; readonly place: () => void } {
  const [isPlaced, setPlaced] = useState(isAlone);
  const place = useCallback(() => setPlaced(true), []);
  useEffect(() => {
    const timer = setTimeout(place, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [place]);
  return { isPlaced, place };
}

interface PeopleProps {
  readonly active: readonly RepRow[];
  readonly archived: readonly RepRow[];
  readonly view: TeamView;
}

function People({ active, archived, view }: PeopleProps) {
  const t = useWords(dashboardWords);
  return (
    <>
      {active.length === 0 ? null : <h2>{t('team.people')}</h2>}
      <RepAdder />
      {active.length === 0 ? (
        <div class="empty">
          <p>{t('team.empty')}</p>
          <p class="soft">{t('team.empty.next')}</p>
          <p class="soft">
            {t('team.empty.file')} <a href="#/data">{t('team.empty.import')}</a>
          </p>
        </div>
      ) : (
        <RepTable reps={active} view={view} />
      )}
      {archived.length === 0 ? null : (
        <Disclosure summary={t('team.archivedList', { count: archived.length })}>
          <p class="soft">{t('team.archivedAbout')}</p>
          <RepTable reps={archived} view={view} />
        </Disclosure>
      )}
    </>
  );
}

function RepAdder() {
  const t = useWords(dashboardWords);
  const { perform, isReadOnly } = usePageTools();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = async () => {
    const chosen = name.trim();
    if (chosen === '') {
      field.current?.focus();
      return;
    }
    const id = createRepId();
    const isDone = await perform({
      act: () => send('rep.add', { id, name: chosen }),
      said: t('team.added', { name: chosen }),
      undo: () => takeBackReps([id]),
      undone: t('team.undone'),
    });
    if (isDone) setName('');
    field.current?.focus();
  };
  return (
    <form
      class="add-row"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('team.add.name')}
        value={name}
        maxLength={NAME_LIMIT}
        autoComplete="off"
        disabled={isReadOnly}
        controlRef={field}
        onValue={setName}
      />
      <Button type="submit" variant="primary" disabled={isReadOnly}>
        {t('team.add')}
      </Button>
    </form>
  );
}

function RepTable({ reps, view }: { readonly reps: readonly RepRow[]; readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  return (
    <div class="reps">
      <div class="reps-head field-label" aria-hidden="true">
        <span>{t('team.name')}</span>
        <span>{t('team.exemplar')}</span>
        <span>{t('team.count')}</span>
        <span>{t('team.last')}</span>
        <span />
      </div>
      <ul aria-label={t('team')}>
        {reps.map((rep) => (
          <RepLine key={rep.id} rep={rep} others={view.reps.filter(({ id }) => id !== rep.id)} />
        ))}
      </ul>
    </div>
  );
}

function RepLine({ rep, others }: { readonly rep: RepRow; readonly others: readonly RepRow[] }) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  const { formats, isReadOnly } = usePageTools();
  const deeds = useRepDeeds();
  const [isOpen, setOpen] = useState(false);
  const last = rep.lastObservedAt;
  return (
    <li class="rep-line">
      <RepNameEditor rep={rep}>
        <a class="rep-link" href={`#/rep/${rep.id}`}>
          {rep.name}
        </a>
      </RepNameEditor>
      <ExemplarCheck rep={rep} label={t('team.mark', { name: rep.name })} isInTable>
        <span class="only-narrow" aria-hidden="true">
          {t('team.exemplar')}
        </span>
      </ExemplarCheck>
      <span class="rep-count figures">
        <span aria-hidden="true" class="only-wide">
          {formats.number(rep.observations)}
        </span>
        <span class="only-narrow-text">{c('observations', { count: rep.observations })}</span>
      </span>
      <span class="rep-last">
        <span class="visually-hidden">{t('team.last')}: </span>
        {last === null ? (
          <span class="tag tag-warn">{t('team.never')}</span>
        ) : (
          <time dateTime={new Date(last).toISOString()} title={formats.date(last)}>
            {formats.relativeDays(last, Date.now())}
          </time>
        )}
      </span>
      <span class="rep-acts">
        <Button variant="quiet" isSmall aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {c(isOpen ? 'less' : 'more')}
          <span class="visually-hidden"> {rep.name}</span>
        </Button>
        <Button isSmall disabled={isReadOnly} onClick={() => void deeds.archive(rep, !rep.isArchived)}>
          {t(rep.isArchived ? 'team.restore' : 'team.archive')}
          <span class="visually-hidden"> {rep.name}</span>
        </Button>
      </span>
      {isOpen ? (
        <div class="rep-more">
          <RepDetails rep={rep} others={others} />
        </div>
      ) : null}
    </li>
  );
}
