import { useRef, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { RadioGroup } from '@/components/ui/radio-group';
import type { TeamReading } from '@/lib/coaching/read-team';
import type { RepId } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import type { AnalysedRep } from '@/lib/messaging/views';
import { HeatCell } from './heat-cell';
import { HeatDetail } from './heat-detail';
import { HeatFoot } from './heat-foot';
import { HeatHead } from './heat-head';
import { HeatLegend } from './heat-legend';
import { HeatRepHead } from './heat-rep-head';
import { type Order, orderReps, type Shown } from './order-reps';
import { useCellKeys } from './use-cell-keys';
import './heat.css';

interface HeatMapProps {
  readonly reading: TeamReading;
  /** The active reps. */
  readonly reps: readonly AnalysedRep[];
  /** Mean quota attainment of those who have any. */
  readonly results: ReadonlyMap<RepId, number>;
}

/** Reps by skills as a table: how far each is, how sure that is, and what stands behind it. */
export function HeatMap({ reading, reps, results }: HeatMapProps) {
  const t = useWords(analysisWords);
  const tools = usePageTools();
  const body = useRef<HTMLTableSectionElement>(null);
  const [shown, setShown] = useState<Shown>('level');
  const [order, setOrder] = useState<Order>({ by: 'rep' });
  const [pointed, setPointed] = useState<string | null>(null);
  const { columns, exemplars } = reading;
  const rows = orderReps(reps, reading, order, shown);
  const keys = useCellKeys(body, rows.length, columns.length);
  const point = (target: EventTarget | null) => {
    const cell = target instanceof Element ? target.closest('td')?.querySelector<HTMLElement>('[data-cell]') : null;
    if (cell) setPointed(cell.dataset.cell ?? null);
  };
  const [repId, skillId] = (pointed ?? findWidest(columns) ?? '').split(' ');
  const rep = reps.find(({ id }) => id === repId);
  const detail = columns.find(({ skill }) => skill.id === skillId)?.readings.get((repId ?? '') as RepId);
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
            onValue={setShown}
          />
        </div>
      </div>
      <HeatLegend shown={shown} />
      <div class="heat-scroll">
        <table class="heat" aria-labelledby="heat-title">
          <HeatHead skills={columns.map(({ skill }) => skill)} order={order} onOrder={setOrder} />
          <tbody
            ref={body}
            onKeyDown={keys.onKeyDown}
            onFocusIn={(event) => {
              keys.onFocusIn(event);
              point(event.target);
            }}
            onPointerOver={(event) => point(event.target)}
          >
            {rows.map(({ id, name }, r) => (
              <tr key={id}>
                <HeatRepHead id={id} name={name} result={results.get(id) ?? null} exemplars={exemplars} />
                {columns.map(({ skill, readings }, c) => {
                  const own = readings.get(id);
                  return own === undefined ? null : (
                    <HeatCell key={skill.id} rep={id} reading={own} shown={shown} tabIndex={keys.tabIndexOf(r, c)} />
                  );
                })}
              </tr>
            ))}
          </tbody>
          <HeatFoot columns={columns} />
        </table>
      </div>
      {rep === undefined || detail === undefined ? null : (
        <div class="heat-detail small">
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
