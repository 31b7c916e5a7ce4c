import { nameSkill, type PageTools, skillThen, usePageTools } from '@/components/hooks/page-tools';
import { nearestAnchors } from '@/components/ui/rating-choice';
import type { Observation } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';

/** Whether the skill reads otherwise today than when this was written down. */
export function isReworded(tools: PageTools, skill: SkillId, at: number): boolean {
  const [then, now] = [skillThen(tools, skill, at), tools.skillTexts?.[skill]];
  return JSON.stringify([then?.name, then?.anchors]) !== JSON.stringify([now?.name, now?.anchors]);
}

interface RatingMeaningProps {
  readonly ratings: Observation['ratings'];
  /** When they were written down. */
  readonly at: number;
}

/** What each rating looked like in the words that whoever gave it had before them. */
export function RatingMeaning({ ratings, at }: RatingMeaningProps) {
  const tools = usePageTools();
  return (
    <ul class="rating-meaning small">
      {ratings.map(({ skill, rating }) => {
        const then = skillThen(tools, skill, at);
        return (
          <li key={skill}>
            <b dir="auto">{then?.name ?? nameSkill(tools, skill)}</b> <b class="figures">{rating}</b>
            {nearestAnchors(rating)
              .filter((anchor) => (then?.anchors[anchor] ?? '') !== '')
              .map((anchor) => (
                <p key={anchor} dir="auto">
                  <span class="soft figures">{anchor}</span> {then?.anchors[anchor]}
                </p>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
