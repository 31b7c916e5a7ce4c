const LEAST = 1;
const MOST = 5;
const TICKS = [1, 2, 3, 4, 5];
/** Where a level stands on the scale from 1 to 5, in percent of its width. */
const place = (level: number): number => ((Math.min(MOST, Math.max(LEAST, level)) - LEAST) / (MOST - LEAST)) * 100;

interface ProgressTrackProps {
  /** null: the plan has not started. */
  readonly start: number | null;
  /** null: not seen yet. */
  readonly now: number | null;
  readonly milestone: number;
  /** Whether enough was observed to speak of progress. */
  readonly isJudged: boolean;
}

/** The way from the start to the milestone on the scale from 1 to 5; the figures beside it say the same in words. */
export function ProgressTrack({ start, now, milestone, isJudged }: ProgressTrackProps) {
  const from = start ?? now ?? milestone;
  const [low, high] = from < milestone ? [from, milestone] : [milestone, from];
  const gone = now === null || start === null ? low : Math.min(high, Math.max(low, now));
  return (
    <div class="track" aria-hidden="true">
      {TICKS.map((tick) => (
        <span key={tick} class="track-tick" style={{ insetInlineStart: `${place(tick)}%` }}>
          {tick}
        </span>
      ))}
      <span class="track-way" style={{ insetInlineStart: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
      {isJudged ? (
        <span
          class="track-gone"
          style={{ insetInlineStart: `${place(low)}%`, width: `${place(gone) - place(low)}%` }}
        />
      ) : null}
      {start === null ? null : <span class="track-start" style={{ insetInlineStart: `${place(start)}%` }} />}
      <span class="track-milestone" style={{ insetInlineStart: `${place(milestone)}%` }} />
      {now === null ? null : <span class="track-now" style={{ insetInlineStart: `${place(now)}%` }} />}
    </div>
  );
}
