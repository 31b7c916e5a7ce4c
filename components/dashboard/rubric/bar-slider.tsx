import { useId } from 'preact/hooks';

interface BarSliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is read and heard. */
  readonly words: string;
  readonly isStrong: boolean;
  readonly onValue: (value: number) => void;
}

/** A bar that is pulled: the browser's own slider, drawn as the picture that it makes. */
export function BarSlider({ label, value, min, max, step, words, isStrong, onValue }: BarSliderProps) {
  const id = useId();
  const share = `${((value - min) / (max - min)) * 100}%`;
  return (
    <div class="bar-slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        class={isStrong ? 'bar-input bar-strong' : 'bar-input'}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        style={{ '--share': share }}
        aria-valuetext={words}
        onInput={(event) => onValue(Math.round(event.currentTarget.valueAsNumber * 100) / 100)}
      />
      <span class={isStrong ? 'bar-words' : 'bar-words soft'} aria-hidden="true">
        {words}
      </span>
    </div>
  );
}
