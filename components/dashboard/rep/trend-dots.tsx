import type { ScaleLinear } from 'd3-scale';
import { useMemo, useRef, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillId } from '@/lib/coaching/types';
import { trendWords } from '@/lib/i18n/trend';
import { findNearest, stepTo } from './dot-steps';
import type { SeenRating } from './trace-skill';

interface TrendDotsProps {
  readonly seen: readonly SeenRating[];
  readonly skill: SkillId;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly width: number;
  readonly height: number;
  /** The dot whose note is read. */
  readonly shown: number | null;
  readonly onShow: (index: number) => void;
}

/** The ratings as dots: one tab stop, arrow keys from dot to dot, and the pointer takes the nearest. */
export function TrendDots({ seen, skill, x, y, width, height, shown, onShow }: TrendDotsProps) {
  const t = useWords(trendWords);
  const tools = usePageTools();
  const list = useRef<HTMLDivElement>(null);
  // where the keyboard is; the pointer moves only what is shown, so that a thousand dots are not drawn anew
  const [stop, setStop] = useState(seen.length - 1);
  const places = useMemo(() => seen.map(({ at, rating }) => ({ x: x(at), y: y(rating) })), [seen, x, y]);
  const dots = useMemo(
    () =>
      seen.map(({ at, rating, observation }, index) => (
        <circle
          key={observation.id}
          class="trend-dot"
          role="option"
          tabindex={index === Math.min(stop, seen.length - 1) ? 0 : -1}
          aria-selected={index === stop}
          aria-label={`${t('dot', { date: tools.formats.date(at), rating })}. ${observation.note || t('noNote')}`}
          data-index={index}
          cx={places[index]?.x ?? 0}
          cy={places[index]?.y ?? 0}
          r="4"
        />
      )),
    [seen, places, stop, t, tools.formats],
  );
  const go = (event: KeyboardEvent) => {
    const next = stepTo(event.key, stop, seen.length);
    if (next === null) return;
    event.preventDefault();
    list.current?.querySelector<SVGElement>(`[data-index="${next}"]`)?.focus();
  };
  const point = (event: PointerEvent) => {
    const box = list.current?.getBoundingClientRect();
    if (box === undefined) return;
    const nearest = findNearest(places, { x: event.clientX - box.left, y: event.clientY - box.top });
    if (nearest !== null && nearest !== shown) onShow(nearest);
  };
  return (
    <div
      class="trend-dots"
      ref={list}
      role="listbox"
      aria-label={t('dots', { skill: nameSkill(tools, skill) })}
      onKeyDown={go}
      onPointerMove={point}
      onPointerDown={point}
      onFocusIn={(event) => {
        const index = Number((event.target as SVGElement).dataset.index);
        if (Number.isNaN(index)) return;
        setStop(index);
        onShow(index);
      }}
    >
      <svg width={width} height={height} role="presentation">
        {dots}
      </svg>
    </div>
  );
}
