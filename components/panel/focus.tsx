import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { IconFalling, IconRising, IconSteady } from '@/components/ui/icons';
import type { Coaching, SkillReading } from '@/lib/coaching/types';
import type { ContentText } from '@/lib/content/types';
import { panelWords } from '@/lib/i18n/panel';
import { LevelBar } from './level-bar';
import { Region } from './region';

// behind a disclosure: not part of the first script
const Why = lazy(() => import('./why').then((m) => m.Why));

interface FocusProps {
  readonly coaching: Coaching;
  readonly content: ContentText;
}

/** The one or two skills to work on, and what else matters at this stage. */
export function Focus({ coaching, content }: FocusProps) {
  const t = useWords(panelWords);
  const { formats } = usePageTools();
  const readingOf = (skill: string): SkillReading | undefined => coaching.skills.find((one) => one.skill === skill);
  const focus = coaching.focus.flatMap((skill) => readingOf(skill) ?? []);
  const further = coaching.further.flatMap((skill) => readingOf(skill) ?? []);
  return (
    <Region title={t('focus')}>
      {focus.length === 0 ? <p class="soft">{t('focusEmpty')}</p> : null}
      {focus.map((reading) => (
        <FocusSkill key={reading.skill} reading={reading} name={content.skills[reading.skill]?.name ?? reading.skill} />
      ))}
      {further.length === 0 ? null : (
        <div class="further">
          <h3 class="small-title">{t('further')}</h3>
          <ul>
            {further.map((reading) => (
              <li key={reading.skill} class="further-skill">
                <span>{content.skills[reading.skill]?.name ?? reading.skill}</span>
                <span class={`tag ${TONE[reading.advice]}`}>{t(`advice.${reading.advice}`)}</span>
                <span class="figures soft">{reading.evidence === 'not-seen' ? '–' : formats.fixed(reading.level)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Region>
  );
}

const TONE = { coach: 'tag-accent', observe: 'tag-warn', recognise: 'tag-good', 'keep-watching': '' } as const;

function FocusSkill({ reading, name }: { readonly reading: SkillReading; readonly name: string }) {
  const t = useWords(panelWords);
  const { formats } = usePageTools();
  const { advice, evidence, trend, gap, benchmark, n } = reading;
  const isSeen = evidence !== 'not-seen';
  const kind = benchmark.source === 'target' ? 'gapTarget' : 'gap';
  return (
    <article class="focus-skill">
      <div class="focus-head">
        <h3>{name}</h3>
        <span class={`tag ${TONE[advice]}`}>{t(`advice.${advice}`)}</span>
      </div>
      <LevelBar reading={reading} />
      <p class="focus-words">
        {n < 1 ? t(isSeen ? 'seenLongAgo' : 'notSeen') : t(`${kind}.${sizeOf(gap)}`, { gap: formats.fixed(gap) })}
      </p>
      <p class="facts">
        <span>{t('evidence', { evidence: t(`evidence.${evidence}`) })}</span>
        {trend === null ? null : (
          <span class="trend">
            <TrendIcon trend={trend} />
            {t(`trend.${trend}`)}
          </span>
        )}
      </p>
      <Disclosure summary={t('why')}>
        <Why reading={reading} />
      </Disclosure>
    </article>
  );
}

function TrendIcon({ trend }: { readonly trend: NonNullable<SkillReading['trend']> }) {
  if (trend === 'rising') return <IconRising />;
  return trend === 'falling' ? <IconFalling /> : <IconSteady />;
}

/** A gap in a word, as it is written with one decimal: below half a point it is small, from one point on it is wide. */
function sizeOf(gap: number): 'none' | 'small' | 'clear' | 'wide' {
  const tenths = Math.round(gap * 10);
  if (tenths === 0) return 'none';
  if (tenths < 5) return 'small';
  return tenths < 10 ? 'clear' : 'wide';
}
