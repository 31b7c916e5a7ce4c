import { useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import type { Differentiator, Differentiators } from '@/lib/coaching/differentiators';
import type { SkillColumn } from '@/lib/coaching/read-team';
import { explainSilence, type Reason } from '@/lib/coaching/reason';
import type { RepId } from '@/lib/coaching/types';
import { type DifferenceFactor, explainDifference } from '@/lib/coaching/why';
import { analysisWords } from '@/lib/i18n/analysis';
import type { Formats } from '@/lib/i18n/format';
import type { Translator } from '@/lib/i18n/translate';
import { ApartTable } from './apart-table';
import { DifferencePlot } from './difference-plot';

const TONE = {
  'makes-the-difference': 'tag-good',
  candidate: 'tag-accent',
  'no-difference': '',
  'not-shown-yet': '',
} as const;

interface ApartSkillProps {
  readonly difference: Differentiator;
  readonly result: Differentiators;
  /** The dots are newer than the verdict: it is said to be of before. */
  readonly isOld: boolean;
  readonly column: SkillColumn;
  readonly nameOf: (rep: RepId) => string;
}

/** One skill: the two groups as dots, the verdict, what it says, and on demand its figures. */
export function ApartSkill({ difference, result, isOld, column, nameOf }: ApartSkillProps) {
  const t = useWords(analysisWords);
  const tools = usePageTools();
  const [isOpen, setOpen] = useState(false);
  const { skill, verdict } = difference;
  const name = nameSkill(tools, skill);
  const reason = explainSilence(difference, result);
  return (
    <li class="apart-skill" data-verdict={verdict}>
      <div class="apart-words">
        <h3>{name}</h3>
        {isOld ? (
          <span class="tag">{t('apart.old', { verdict: t(`verdict.${verdict}`) })}</span>
        ) : (
          <span class={`tag ${TONE[verdict]}`}>{t(`verdict.${verdict}`)}</span>
        )}
        <p class={isOld ? 'soft' : undefined}>
          {reason === null ? sayVerdict(verdict, t) : describeReason(reason, t, tools.formats)}
        </p>
        <Disclosure
          isOpen={isOpen}
          onToggle={setOpen}
          summary={
            <>
              {t('apart.figures')}
              <span class="visually-hidden"> {name}</span>
            </>
          }
        >
          <ul class="why small">
            {explainDifference(difference, result).map((factor) => (
              <li key={factor.kind}>{describeFactor(factor, t, tools.formats)}</li>
            ))}
          </ul>
          {isOpen ? <ApartTable skill={name} column={column} nameOf={nameOf} /> : null}
        </Disclosure>
      </div>
      <DifferencePlot column={column} nameOf={nameOf} />
    </li>
  );
}

type Say = Translator<typeof analysisWords>;

function sayVerdict(verdict: Differentiator['verdict'], t: Say): string | null {
  return verdict === 'not-shown-yet' ? null : t(`says.${verdict}`);
}

function describeReason(reason: Reason, t: Say, formats: Formats): string {
  switch (reason.kind) {
    case 'mark-exemplars':
    case 'few-reps':
      return t(`silent.${reason.kind}`, { count: reason.missing });
    case 'observe': {
      const who = [
        ...(reason.exemplars > 0 ? [t('silent.observeBest', { count: reason.exemplars })] : []),
        ...(reason.others > 0 ? [t('silent.observeOthers', { count: reason.others })] : []),
      ];
      return t('silent.observe', { who: formats.list(who) });
    }
    default:
      return t(`silent.${reason.kind}`);
  }
}

function describeFactor(factor: DifferenceFactor, t: Say, formats: Formats): string {
  const two = (value: number): string => formats.fixed(value, 2);
  switch (factor.kind) {
    case 'reps':
      return t('fig.reps', { exemplars: factor.exemplars, others: factor.others });
    case 'levels': {
      const { benchmark, typical, potential } = factor;
      return t('fig.levels', { benchmark: two(benchmark.value), typical: two(typical), potential: two(potential) });
    }
    case 'effect':
      return t('fig.effect', { g: two(factor.g), low: two(factor.low), high: two(factor.high) });
    case 'chance': {
      const { chance, choices, isExact } = factor;
      return t(isExact ? 'fig.exact' : 'fig.sampled', { chance: formats.number(chance, 4), choices });
    }
    case 'stability':
      if (!factor.isStable) return t('fig.unstable');
      return t(factor.isTriedWhole ? 'fig.stable' : 'fig.hardlyTried');
  }
}
