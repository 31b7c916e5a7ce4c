import type { ComponentChildren } from 'preact';

/** An inline drawing of 20 × 20 in the text's own colour; the control around it carries the words. */
export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const IconCollapse = () => (
  <Icon>
    <path d="M4 4v12M8 10h9M13.5 6.5L17 10l-3.5 3.5" />
  </Icon>
);
export const IconSettings = () => (
  <Icon>
    <path d="M3 6h7M15 6h2M3 14h2M10 14h7" />
    <circle cx="12.5" cy="6" r="2.2" />
    <circle cx="7.5" cy="14" r="2.2" />
  </Icon>
);
export const IconChevron = () => (
  <Icon>
    <path d="M7.5 4.5L13 10l-5.5 5.5" />
  </Icon>
);
export const IconCheck = () => (
  <Icon>
    <path d="M4 10.5l4 4L16 6" />
  </Icon>
);
export const IconCopy = () => (
  <Icon>
    <rect x="7" y="7" width="9" height="9.5" rx="1.5" />
    <path d="M13 4.5A1.5 1.5 0 0 0 11.5 3h-6A1.5 1.5 0 0 0 4 4.5v7A1.5 1.5 0 0 0 5.5 13" />
  </Icon>
);
export const IconSwap = () => (
  <Icon>
    <path d="M4 8a6 6 0 0 1 11-2l1 1.5M16 3.5v4h-4M16 12a6 6 0 0 1-11 2l-1-1.5M4 16.5v-4h4" />
  </Icon>
);
export const IconRising = () => (
  <Icon>
    <path d="M4 14L14.5 5.5M8.5 5h6.5v6" />
  </Icon>
);
export const IconSteady = () => (
  <Icon>
    <path d="M3 10h13M12 6l4 4-4 4" />
  </Icon>
);
export const IconFalling = () => (
  <Icon>
    <path d="M4 6l10.5 8.5M8.5 15h6.5V9" />
  </Icon>
);
