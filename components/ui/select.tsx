import type { ComponentChildren, Ref } from 'preact';
import { Field } from './field';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}
export interface OptionGroup<Value extends string = string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  /** Options, or groups of options. */
  readonly options: readonly (Option<Value> | OptionGroup<Value>)[];
  /** null: nothing is chosen yet, and `placeholder` is shown. */
  readonly value: Value | null;
  readonly placeholder?: string;
  readonly onValue: (value: Value) => void;
  readonly disabled?: boolean;
  readonly controlRef?: Ref<HTMLSelectElement>;
}

/** The browser's own select, with a label. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, placeholder, onValue, disabled = false } = props;
  return (
    <Field label={label} isLabelHidden={props.isLabelHidden ?? false} hint={props.hint} error={props.error}>
      {(control) => (
        <select
          {...control}
          ref={props.controlRef ?? null}
          class="input input-select"
          value={value ?? ''}
          disabled={disabled}
          onChange={(event) => onValue(event.currentTarget.value as Value)}
        >
          {value === null ? (
            <option value="" disabled>
              {placeholder ?? ''}
            </option>
          ) : null}
          {options.map((one) =>
            'options' in one ? (
              <optgroup key={one.label} label={one.label}>
                {one.options.map(drawOption)}
              </optgroup>
            ) : (
              drawOption(one)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function drawOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
