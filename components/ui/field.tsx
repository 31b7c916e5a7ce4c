import type { ComponentChildren, PartialInputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

/** What the control inside a field carries, so that label, hint and error belong to it. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** A labelled control with its hint and its error; the control is drawn by `children`. */
export function Field({ label, isLabelHidden = false, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class={isLabelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined })}
      {hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

type NativeInput = Pick<
  PartialInputHTMLAttributes<HTMLInputElement>,
  | 'placeholder'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'step'
  | 'disabled'
  | 'required'
  | 'name'
  | 'inputMode'
  | 'autoComplete'
  | 'onKeyDown'
  | 'onBlur'
>;

interface TextFieldProps extends TextProps, NativeInput {
  readonly type?: 'text' | 'number' | 'date' | 'search';
  readonly controlRef?: Ref<HTMLInputElement>;
}

/** One line of text, a number or a date (`type`); `onValue` gets what is typed. */
export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  value,
  onValue,
  controlRef,
  type = 'text',
  ...native
}: TextFieldProps) {
  return (
    <Field label={label} isLabelHidden={isLabelHidden ?? false} hint={hint} error={error}>
      {(control) => (
        <input
          dir="auto"
          {...native}
          {...control}
          type={type as 'text'}
          ref={controlRef ?? null}
          class="input"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps
  extends TextProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'class' | 'className' | 'label' | 'value' | 'ref'> {
  readonly controlRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with what is typed. */
export function TextArea({ label, isLabelHidden, hint, error, value, onValue, controlRef, ...native }: TextAreaProps) {
  return (
    <Field label={label} isLabelHidden={isLabelHidden ?? false} hint={hint} error={error}>
      {(control) => (
        <textarea
          dir="auto"
          rows={3}
          {...native}
          {...control}
          ref={controlRef ?? null}
          class="input"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
