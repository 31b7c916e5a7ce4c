import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { PlanFocus } from '@/lib/coaching/records';
import type { SkillReading } from '@/lib/coaching/types';
import { plansWords } from '@/lib/i18n/plans';
import { PlanProgress } from './plan-progress';
import { ProgressTrack } from './progress-track';

interface PlanSkillProps {
  readonly focus: PlanFocus;
  /** undefined: the rubric has this skill no longer. */
  readonly reading: SkillReading | undefined;
  /** Observations missing since the start; null for a draft. */
  readonly missing: number | null;
}

/** One skill of a plan: level now, at the start, the milestone, how far the way is gone, and what is practised. */
export function PlanSkill({ focus, reading, missing }: PlanSkillProps) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const { formats } = tools;
  const isStarted = missing !== null;
  const figures = [
    ...(isStarted ? [{ label: t('atStart'), value: formats.fixed(focus.levelAtStart) }] : []),
    ...(reading === undefined
      ? []
      : [{ label: t('levelNow'), value: formats.fixed(reading.level), note: t(`evidence.${reading.evidence}`) }]),
    { label: t('milestone'), value: formats.fixed(focus.milestone) },
    ...(reading === undefined
      ? []
      : [
          {
            label: t(reading.benchmark.source === 'target' ? 'target' : 'best'),
            value: formats.fixed(reading.benchmark.value),
          },
        ]),
  ];
  const isSeen = reading !== undefined && reading.evidence !== 'not-seen';
  return (
    <article class="plan-skill">
      <h4>{nameSkill(tools, focus.skill)}</h4>
      {isStarted ? <PlanProgress focus={focus} reading={reading} missing={missing} /> : null}
      {!isStarted && reading?.advice === 'observe' ? <p class="plan-words">{t('observeFirst')}</p> : null}
      <ProgressTrack
        start={isStarted ? focus.levelAtStart : null}
        now={isSeen ? reading.level : null}
        milestone={focus.milestone}
        isJudged={missing === 0}
      />
      <dl class="plan-levels figures">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} {note === undefined ? null : <span class="plan-evidence">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <h5>{t('practices')}</h5>
      {focus.practices.length === 0 ? (
        <p class="soft">{t('noPractices')}</p>
      ) : (
        <ul class="plan-practices">
          {focus.practices.map((practice) => (
            <li key={practice} dir="auto">
              {practice}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
