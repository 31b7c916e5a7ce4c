import { useId } from 'preact/hooks';
import type { Option } from './select';

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
}

/** Native radios in a named group. */
export function RadioGroup<Value extends string>({ label, options, value, onValue }: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <div class="radio-group" role="radiogroup" aria-labelledby={`${name}-legend`}>
      <span class="field-label" id={`${name}-legend`}>
        {label}
      </span>
      {options.map((option) => (
        <label key={option.value} class="radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
