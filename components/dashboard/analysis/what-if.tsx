import { useId, useMemo, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillId } from '@/lib/coaching/types';
import { projectGains, type TeamGain } from '@/lib/coaching/what-if';
import { analysisWords } from '@/lib/i18n/analysis';
import { WhyThis } from '../why-this';
import { describeGain } from './describe-gain';
import './what-if.css';

const START = 25;
const STEP = 5;
/** A smaller mean gap would be written as 0.0. */
const LEAST_GAP = 0.05;

type Request = Omit<Parameters<typeof projectGains>[0], 'share'>;

interface WhatIfProps {
  readonly request: Request;
  /** The skills on which somebody was seen: of the others there is nothing to say. */
  readonly seen: ReadonlySet<SkillId>;
}

/** What the team's mean would gain per skill if everybody closed a share of each gap. */
export function WhatIf({ request, seen }: WhatIfProps) {
  const t = useWords(analysisWords);
  const tools = usePageTools();
  const { formats } = tools;
  const id = useId();
  const [percent, setPercent] = useState(START);
  const share = percent / 100;
  const all = useMemo(() => projectGains({ ...request, share }), [request, share]).filter(({ skill }) =>
    seen.has(skill),
  );
  const gains = all.filter(({ meanGap }) => meanGap >= LEAST_GAP);
  // the whole gap fills the bar's room, so that the slider is seen to move
  const widest = Math.max(...gains.map(({ meanGap }) => meanGap));
  return (
    <section class="analysis" aria-labelledby="what-if-title">
      <h2 id="what-if-title">{t('whatIf')}</h2>
      {gains.length === 0 ? (
        <p class="soft">{t('whatIf.none')}</p>
      ) : (
        <>
          <p class="soft analysis-about">{t('whatIf.about')}</p>
          <div class="what-if-share">
            <label for={id}>{t('whatIf.share')}</label>
            <input
              id={id}
              type="range"
              min={0}
              max={100}
              step={STEP}
              value={percent}
              aria-valuetext={formats.percent(share)}
              onInput={(event) => setPercent(Number(event.currentTarget.value))}
            />
            <output for={id} class="figures">
              {formats.percent(share)}
            </output>
          </div>
          <table class="what-if">
            <thead>
              <tr>
                <th scope="col">{t('whatIf.skill')}</th>
                <th scope="col">{t('whatIf.gain')}</th>
                <th scope="col">{t('whatIf.gap')}</th>
                <th scope="col">{t('whatIf.reps')}</th>
              </tr>
            </thead>
            {gains.map((one) => (
              <GainRows key={one.skill} gain={one} widest={widest} />
            ))}
          </table>
          {gains.length === all.length ? null : (
            <p class="soft small">{t('whatIf.rest', { count: all.length - gains.length, least: LEAST_GAP })}</p>
          )}
        </>
      )}
      {seen.size === request.skills.length ? null : (
        <p class="soft small">{t('whatIf.unseen', { count: request.skills.length - seen.size })}</p>
      )}
    </section>
  );
}

interface GainRowsProps {
  readonly gain: TeamGain;
  readonly widest: number;
}

/** One skill's figures, and below them what stands behind them. */
function GainRows({ gain: one, widest }: GainRowsProps) {
  const t = useWords(analysisWords);
  const tools = usePageTools();
  const { formats } = tools;
  const { skill, gain, meanGap, reps } = one;
  const name = nameSkill(tools, skill);
  return (
    <tbody class="figures">
      <tr>
        <th scope="row">{name}</th>
        <td>
          <span class="what-if-bar">
            <span class="what-if-fill" style={{ width: `${(gain / widest) * 100}%` }} />
          </span>
          {`+${formats.fixed(gain, 2)}`}
        </td>
        <td>{formats.fixed(meanGap, 2)}</td>
        <td>{formats.number(reps)}</td>
      </tr>
      <tr>
        <td colSpan={4}>
          <WhyThis summary={t('whatIf.why')} of={name} lines={describeGain(one, t, formats)} />
        </td>
      </tr>
    </tbody>
  );
}
