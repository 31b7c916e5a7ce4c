import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone?: 'plain' | 'warn' | 'danger' | 'good';
  /** Spoken at once when it appears. */
  readonly isAlert?: boolean;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** A sentence that matters, with what can be done about it. */
export function Notice({ tone = 'plain', isAlert = false, children, actions }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={isAlert ? 'alert' : undefined}>
      <div>{children}</div>
      {actions ? <div class="notice-actions">{actions}</div> : null}
    </div>
  );
}
