import type { ComponentChildren } from 'preact';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { AREAS, type Skill } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import { commonWords } from '@/lib/i18n/common';
import type { Order } from './order-reps';

interface HeatHeadProps {
  /** Area by area. */
  readonly skills: readonly Skill[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Quota attainment stands beside the names. */
  readonly hasResults: boolean;
}

/** The skills under their areas; each heading sorts the rows. */
export function HeatHead({ skills, order, onOrder, hasResults }: HeatHeadProps) {
  const t = useWords(analysisWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const groups = AREAS.map((area) => ({ area, own: skills.filter((skill) => skill.area === area) })).filter(
    ({ own }) => own.length > 0,
  );
  return (
    <>
      <colgroup span={1} />
      {groups.map(({ area, own }) => (
        <colgroup key={area} span={own.length} />
      ))}
      <thead>
        <tr class="heat-areas">
          <SortHead
            title={t('heat.sortRep')}
            sort={order.by === 'rep' ? 'other' : null}
            onSort={() => onOrder({ by: 'rep' })}
            isRep
            beside={hasResults ? <span class="heat-result">{t('heat.quotaHead')}</span> : null}
          >
            {t('heat.rep')}
          </SortHead>
          {groups.map(({ area, own }) => (
            <th key={area} scope="colgroup" colSpan={own.length}>
              {c(`area.${area}`)}
            </th>
          ))}
        </tr>
        <tr class="heat-skills">
          {skills.map(({ id, area }, index) => {
            const name = nameSkill(tools, id);
            const sorted = order.by === 'skill' && order.skill === id ? order : null;
            return (
              <SortHead
                key={id}
                title={t('heat.sortSkill', { skill: name })}
                sort={sorted === null ? null : sorted.isUp ? 'ascending' : 'descending'}
                onSort={() => onOrder({ by: 'skill', skill: id, isUp: sorted !== null && !sorted.isUp })}
                isFirst={skills[index - 1]?.area !== area}
              >
                {name}
              </SortHead>
            );
          })}
        </tr>
      </thead>
    </>
  );
}

interface SortHeadProps {
  readonly title: string;
  readonly sort: 'ascending' | 'descending' | 'other' | null;
  readonly onSort: () => void;
  readonly isRep?: boolean;
  readonly isFirst?: boolean;
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

function SortHead({ title, sort, onSort, isRep = false, isFirst = false, beside, children }: SortHeadProps) {
  const button = (
    <button type="button" title={title} onClick={onSort}>
      <span>{children}</span>
    </button>
  );
  return (
    <th
      scope="col"
      rowSpan={isRep ? 2 : 1}
      class={isRep ? 'heat-corner' : isFirst ? 'heat-skill heat-first' : 'heat-skill'}
      aria-sort={sort ?? undefined}
    >
      {isRep ? (
        <div class="heat-rep-line">
          {button}
          {beside}
        </div>
      ) : (
        button
      )}
    </th>
  );
}
