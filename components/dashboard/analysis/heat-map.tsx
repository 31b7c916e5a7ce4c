import { useMemo } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { RadioGroup } from '@/components/ui/radio-group';
import type { TeamReading } from '@/lib/coaching/read-team';
import type { RepId } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import { HeatDetail } from './heat-detail';
import { HeatLegend } from './heat-legend';
import { HeatTable, type HeatTableProps } from './heat-table';
import { useHeatView } from './use-heat-view';
import { usePointed } from './use-pointed';
import './heat.css';

/** The team's map: how far everybody is, how sure that is, and what stands behind the cell that is pointed at. */
export function HeatMap({ reading, reps, results }: HeatTableProps) {
  const t = useWords(analysisWords);
  const tools = usePageTools();
  const { shown, order, show, sort } = useHeatView(reading.columns.map(({ skill }) => skill.id));
  const { box, pointed, point, leave } = usePointed();
  // hundreds of cells: they are not drawn again while the pointer moves over them
  const table = useMemo(
    () => (
      <HeatTable
        reading={reading}
        reps={reps}
        results={results}
        shown={shown}
        order={order}
        onOrder={sort}
        onPoint={point}
        onLeave={leave}
      />
    ),
    [reading, reps, results, shown, order, point, leave],
  );
  const [repId, skillId] = (pointed ?? findWidest(reading.columns) ?? '').split(' ');
  const rep = reps.find(({ id }) => id === repId);
  const detail = reading.columns.find(({ skill }) => skill.id === skillId)?.readings.get((repId ?? '') as RepId);
  return (
    <section class="analysis" aria-labelledby="heat-title">
      <div class="analysis-head">
        <div>
          <h2 id="heat-title">{t('heat')}</h2>
          <p class="soft">
            {t('heat.about')} <span class="heat-keys">{t('heat.keys')}</span>
          </p>
        </div>
        <div class="heat-show">
          <RadioGroup
            label={t('heat.show')}
            value={shown}
            options={[
              { value: 'level', label: t('heat.level') },
              { value: 'gap', label: t('heat.gap') },
            ]}
            onValue={show}
          />
        </div>
      </div>
      <HeatLegend shown={shown} hasResults={results.size > 0} />
      <div class="heat-scroll">{table}</div>
      {rep === undefined || detail === undefined ? null : (
        <div class="heat-detail small" ref={box}>
          <HeatDetail rep={rep.name} skill={nameSkill(tools, detail.skill)} reading={detail} />
        </div>
      )}
    </section>
  );
}

/** The cell to begin with: where coaching would matter most, or else observing. */
function findWidest(columns: TeamReading['columns']): string | null {
  const cells = columns.flatMap(({ readings }) => [...readings]).sort(([, a], [, b]) => b.priority - a.priority);
  const first = cells.find(([, { advice }]) => advice === 'coach') ?? cells[0];
  return first === undefined ? null : `${first[0]} ${first[1].skill}`;
}
