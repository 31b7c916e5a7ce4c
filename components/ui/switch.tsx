import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly disabled?: boolean;
}

/** A setting that is on or off, with `role="switch"`; it acts at once. */
export function Switch({ label, hint, isOn, onToggle, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <div class="switch-words">
        <label for={id} id={`${id}-label`}>
          {label}
        </label>
        {hint ? (
          <span class="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </div>
      <button
        type="button"
        role="switch"
        id={id}
        class="switch-track"
        aria-checked={isOn}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        onClick={() => onToggle(!isOn)}
      />
    </div>
  );
}
