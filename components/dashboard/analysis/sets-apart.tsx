import { useEffect } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { Progress } from '@/components/ui/progress';
import type { Differentiator, Differentiators } from '@/lib/coaching/differentiators';
import type { TeamReading } from '@/lib/coaching/read-team';
import type { RepId, Skill, TeamMember } from '@/lib/coaching/types';
import type { Verdict } from '@/lib/coaching/verdict';
import { analysisWords } from '@/lib/i18n/analysis';
import { ApartSkill } from './apart-skill';
import { orderSkills } from './order-skills';
import { PlotLegend } from './plot-legend';
import { useDifferentiators } from './use-differentiators';
import './apart.css';

interface SetsApartProps {
  readonly request: {
    readonly team: readonly TeamMember[];
    readonly skills: readonly Skill[];
    readonly halfLifeDays: number;
    readonly now: number;
  };
  readonly reading: TeamReading;
  readonly names: ReadonlyMap<RepId, string>;
  /** The first result is drawn, or there is nothing to compare. Must be stable. */
  readonly onWhole: () => void;
}

/** Exemplars beside the others, skill by skill, with what may be said of it and no more. */
export function SetsApart({ request, reading, names, onWhole }: SetsApartProps) {
  const t = useWords(analysisWords);
  const { formats } = usePageTools();
  const { result, share } = useDifferentiators(request);
  const { exemplars } = reading;
  const isWhole = result !== null || exemplars.ids.size === 0;
  useEffect(() => {
    if (isWhole) onWhole();
  }, [isWhole, onWhole]);
  const chosen = [...exemplars.ids].flatMap((id) => names.get(id) ?? []);
  return (
    <section class="analysis" aria-labelledby="apart-title" aria-busy={share !== null}>
      <h2 id="apart-title">{t('apart')}</h2>
      {exemplars.ids.size === 0 ? (
        <div class="empty">
          <p>{t('apart.none')}</p>
          <p class="soft">{t('apart.none.next')}</p>
        </div>
      ) : (
        <>
          <p class="soft analysis-about">{t('apart.about')}</p>
          {exemplars.byResults ? (
            <p>{t('apart.byResults', { count: chosen.length, names: formats.list(chosen) })}</p>
          ) : null}
          {share === null ? null : (
            <Progress said={t(result === null ? 'apart.computing' : 'apart.again')} share={share} />
          )}
          {result === null ? null : (
            <Skills result={result} isOld={share !== null} reading={reading} nameOf={(rep) => names.get(rep) ?? ''} />
          )}
        </>
      )}
    </section>
  );
}

interface SkillsProps {
  readonly result: Differentiators;
  /** Something has changed since: the next result is on its way. */
  readonly isOld: boolean;
  readonly reading: TeamReading;
  readonly nameOf: (rep: RepId) => string;
}

function Skills({ result, isOld, reading, nameOf }: SkillsProps) {
  const t = useWords(analysisWords);
  const ordered = orderSkills(result.skills);
  const silent = ordered.filter(({ verdict }) => verdict === 'not-shown-yet');
  const told = ordered.filter(({ verdict }) => verdict !== 'not-shown-yet');
  const list = (skills: readonly Differentiator[]) => (
    <ul class="apart">
      {skills.map((difference) => {
        const column = reading.columns.find(({ skill }) => skill.id === difference.skill);
        return column === undefined ? null : (
          <ApartSkill
            key={difference.skill}
            difference={difference}
            result={result}
            isOld={isOld}
            column={column}
            nameOf={nameOf}
          />
        );
      })}
    </ul>
  );
  return (
    <>
      {isOld ? null : <Summary result={result} />}
      <PlotLegend />
      {told.length === 0 ? null : list(told)}
      {silent.length === 0 ? null : (
        <Disclosure summary={t('apart.silent', { count: silent.length })} isOpen={told.length === 0}>
          {list(silent)}
        </Disclosure>
      )}
    </>
  );
}

/** One sentence for the whole team, never stronger than the verdicts. */
function Summary({ result }: { readonly result: Differentiators }) {
  const t = useWords(analysisWords);
  const tools = usePageTools();
  const namesOf = (verdict: Verdict): string[] =>
    orderSkills(result.skills)
      .filter((one) => one.verdict === verdict)
      .map(({ skill }) => nameSkill(tools, skill));
  const sure = namesOf('makes-the-difference');
  const candidates = namesOf('candidate');
  const say = (key: 'apart.makes' | 'apart.candidates', list: readonly string[]): string =>
    t(key, { count: list.length, list: tools.formats.list(list) });
  return (
    <p class="apart-summary">
      {sure.length > 0
        ? say('apart.makes', sure)
        : candidates.length > 0
          ? say('apart.candidates', candidates)
          : t('apart.nothing')}
    </p>
  );
}
