import type { ComponentChildren } from 'preact';
import { IconChevron } from './icons';

interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** Something that opens in place: the browser's own details and summary. */
export function Disclosure({ summary, children, isOpen = false, onToggle }: DisclosureProps) {
  return (
    <details class="disclosure" open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <IconChevron />
        {summary}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
