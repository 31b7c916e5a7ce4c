import { useRef } from 'preact/hooks';
import type { TeamReading } from '@/lib/coaching/read-team';
import type { RepId } from '@/lib/coaching/types';
import type { AnalysedRep } from '@/lib/messaging/views';
import { HeatCell } from './heat-cell';
import { HeatFoot } from './heat-foot';
import { HeatHead } from './heat-head';
import { HeatRepHead } from './heat-rep-head';
import { type Order, orderReps, type Shown } from './order-reps';
import { useCellKeys } from './use-cell-keys';
import { useCellWords } from './use-cell-words';

export interface HeatTableProps {
  readonly reading: TeamReading;
  /** The active reps. */
  readonly reps: readonly AnalysedRep[];
  /** Mean quota attainment of those who have any. */
  readonly results: ReadonlyMap<RepId, number>;
}

interface ShownProps {
  readonly shown: Shown;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** A cell, the link with `data-cell`, was pointed at or moved to. */
  readonly onPoint: (cell: HTMLElement) => void;
  /** No cell is pointed at any longer, and none has the focus. */
  readonly onLeave: () => void;
}

/** Reps by skills, sorted by its headings, with the benchmark at its foot. */
export function HeatTable(props: HeatTableProps & ShownProps) {
  const { reading, reps, results, shown, order, onOrder, onPoint, onLeave } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const wordsOf = useCellWords(shown);
  const { columns, exemplars } = reading;
  const rows = orderReps(reps, reading, order, shown);
  const keys = useCellKeys(body, rows.length, columns.length);
  const point = ({ target }: Event) => {
    const cell = target instanceof Element ? target.closest('td')?.querySelector<HTMLElement>('[data-cell]') : null;
    if (cell) onPoint(cell);
  };
  const leave = () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && body.current?.contains(focused) === true) onPoint(focused);
    else onLeave();
  };
  return (
    <table class="heat" aria-labelledby="heat-title">
      <HeatHead
        skills={columns.map(({ skill }) => skill)}
        order={order}
        onOrder={onOrder}
        hasResults={results.size > 0}
      />
      <tbody
        ref={body}
        onKeyDown={keys.onKeyDown}
        onFocusIn={(event) => {
          keys.onFocusIn(event);
          point(event);
        }}
        onFocusOut={onLeave}
        onPointerOver={point}
        onPointerLeave={leave}
      >
        {rows.map(({ id, name }, r) => (
          <tr key={id}>
            <HeatRepHead id={id} name={name} result={results.get(id) ?? null} exemplars={exemplars} />
            {columns.map(({ skill, readings }, c) => {
              const own = readings.get(id);
              return own === undefined ? null : (
                <HeatCell
                  key={skill.id}
                  rep={id}
                  reading={own}
                  shown={shown}
                  words={wordsOf(own)}
                  tabIndex={keys.tabIndexOf(r, c)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
      <HeatFoot columns={columns} />
    </table>
  );
}
