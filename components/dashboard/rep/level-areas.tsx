import { useWords } from '@/components/hooks/use-words';
import type { RepSkill } from '@/lib/coaching/read-rep';
import { AREAS, type RepId, type SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { LevelRow } from './level-row';
import { place, TICKS } from './scale';
import type { RepLog } from './use-rep-log';

interface LevelAreasProps {
  readonly rep: RepId;
  readonly skills: readonly RepSkill[];
  readonly open: ReadonlySet<SkillId>;
  readonly log: RepLog;
  readonly halfLifeDays: number;
  readonly now: number;
  readonly onToggle: (skill: SkillId) => void;
}

/** The skills area by area, all on one scale. */
export function LevelAreas({ skills, open, onToggle, ...shared }: LevelAreasProps) {
  const c = useWords(commonWords);
  return (
    <>
      {AREAS.map((area) => {
        const own = skills.filter(({ skill }) => skill.area === area);
        return own.length === 0 ? null : (
          <section key={area} class="level-area" aria-label={c(`area.${area}`)}>
            <div class="level-area-head">
              <h3>{c(`area.${area}`)}</h3>
              <div class="scale-figures" aria-hidden="true">
                {TICKS.map((tick) => (
                  <span key={tick} style={{ insetInlineStart: `${place(tick)}%` }}>
                    {tick}
                  </span>
                ))}
              </div>
            </div>
            <ul>
              {own.map((item) => (
                <LevelRow
                  key={item.skill.id}
                  item={item}
                  isOpen={open.has(item.skill.id)}
                  onToggle={() => onToggle(item.skill.id)}
                  {...shared}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
