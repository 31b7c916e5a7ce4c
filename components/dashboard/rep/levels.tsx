import { useMemo, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import { chooseFocus } from '@/lib/coaching/focus';
import { type RepSkill, readRep } from '@/lib/coaching/read-rep';
import type { RepId, SkillId } from '@/lib/coaching/types';
import { describeError } from '@/lib/i18n/errors';
import { repWords } from '@/lib/i18n/rep';
import { send } from '@/lib/messaging/send';
import type { AnalysisView, RepRow, TeamView } from '@/lib/messaging/views';
import { toMembers } from '../team-members';
import { concernsRecords } from './concerns-records';
import { LevelAreas } from './level-areas';
import { LevelLegend } from './level-legend';
import { LevelTable } from './level-table';
import { useRepLog } from './use-rep-log';

const readAnalysis = () => send('analysis.read', {});

/** Where the rep stands on every skill, from the running sums; the history only when it is asked for. */
export function Levels({ rep, view }: { readonly rep: RepRow; readonly view: TeamView }) {
  const t = useWords(repWords);
  const { locale } = usePageTools();
  const { view: analysis, failure } = useView(readAnalysis, concernsRecords);
  const levels = useMemo(() => (analysis === null ? null : readLevels(rep.id, analysis)), [rep.id, analysis]);
  return (
    <section class="block levels" aria-label={t('levels')}>
      <h2>{t('levels')}</h2>
      {failure === null ? null : (
        <Notice tone="danger" isAlert>
          {describeError(failure, locale)}
        </Notice>
      )}
      {analysis === null || levels === null ? (
        failure === null && <Skeleton height="12rem" />
      ) : rep.observations === 0 ? (
        <div class="empty">
          <p>{t('levels.none')}</p>
          <p class="soft">{t('levels.none.next')}</p>
        </div>
      ) : (
        <KnownLevels rep={rep} view={view} levels={levels} analysis={analysis} />
      )}
    </section>
  );
}

interface RepLevels {
  readonly skills: readonly RepSkill[];
  /** The rep is among those whom the benchmark is made of. */
  readonly isBest: boolean;
}

/** null while the figures do not hold the rep: they are about to be read again. */
function readLevels(rep: RepId, { members, skills, settings, now }: AnalysisView): RepLevels | null {
  if (!members.some(({ id }) => id === rep)) return null;
  const team = toMembers(members);
  return {
    skills: readRep({ rep, team, skills, halfLifeDays: settings.halfLifeDays, now }),
    isBest: chooseExemplars(team).ids.has(rep),
  };
}

interface KnownLevelsProps {
  readonly rep: RepRow;
  readonly view: TeamView;
  readonly levels: RepLevels;
  readonly analysis: AnalysisView;
}

function KnownLevels({ rep, view, levels: { skills, isBest }, analysis }: KnownLevelsProps) {
  const t = useWords(repWords);
  const tools = usePageTools();
  const [open, setOpen] = useState<ReadonlySet<SkillId>>(new Set());
  const log = useRepLog(rep.id, rep.observations, view.counter, open.size > 0);
  const toggle = (skill: SkillId) =>
    setOpen((before) => new Set(before.has(skill) ? [...before].filter((one) => one !== skill) : [...before, skill]));
  const readings = skills.map(({ reading }) => reading);
  const focus = chooseFocus(readings);
  const advice = readings.find(({ skill }) => skill === focus[0])?.advice;
  const names = tools.formats.list(focus.map((skill) => nameSkill(tools, skill)));
  return (
    <>
      <p>
        <b>
          {advice === undefined
            ? t('focus.none')
            : t(advice === 'coach' ? 'focus.coach' : 'focus.observe', { skills: names })}
        </b>{' '}
        <span class="soft">
          {t('levels.about')} {rep.isArchived ? t('levels.archived') : isBest ? t('levels.exemplar') : null}
        </span>
      </p>
      <LevelLegend />
      <LevelAreas
        rep={rep.id}
        skills={skills}
        open={open}
        log={log}
        halfLifeDays={analysis.settings.halfLifeDays}
        now={analysis.now}
        onToggle={toggle}
      />
      <Disclosure summary={t('asTable')}>
        <LevelTable skills={skills} />
      </Disclosure>
    </>
  );
}
