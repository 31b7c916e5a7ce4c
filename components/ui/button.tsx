import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'className' | 'size' | 'loading'>;

interface ButtonProps extends Native {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly isSmall?: boolean;
  readonly children: ComponentChildren;
}

/** A button; `type` is `button` unless given. Every other attribute of a native button passes through. */
export function Button({ variant = 'secondary', isSmall = false, children, ...native }: ButtonProps) {
  return (
    <button type="button" {...native} class={classOf(`button button-${variant}`, isSmall)}>
      {children}
    </button>
  );
}

interface IconButtonProps extends Native {
  /** The accessible name, shown as the tooltip too. */
  readonly label: string;
  readonly isSmall?: boolean;
  /** One of the components of `icons`. */
  readonly icon: () => ComponentChildren;
}

/** A button with a drawing only; its label names it. */
export function IconButton({ label, icon: Drawing, isSmall = false, ...native }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...native} class={classOf('button icon-button', isSmall)}>
      <Drawing />
    </button>
  );
}

function classOf(base: string, isSmall: boolean): string {
  return isSmall ? `${base} button-small` : base;
}
