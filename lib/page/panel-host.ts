import type { Layout } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';

/** What the host tells whoever made it. */
export interface HostEvents {
  readonly onLayout: (change: Partial<Layout>) => void;
  /** The page refuses the frame, takes the focus from it again and again, or does not let the host be; or no longer. */
  readonly onBlocked: (now: { readonly isBlocked: boolean }) => void;
  /** A token for one more frame; null when none is given. */
  readonly askToken: () => Promise<string | null>;
}

/** The panel's place in the page. Every function may be called at any time and any number of times. */
export interface PanelHost {
  /** New settings or layout; whether it is open stays as it is in this tab. */
  apply(hello: Hello): void;
  /** A record is in front (true) or none; what the frame shows belongs to another one until `confirm` is called. */
  expect(isHere: boolean): void;
  /** A navigation to another record has begun (true) or was given up: the frame is hidden meanwhile, at once. */
  hold(isLeaving: boolean): void;
  /** Runs this when a frame that was hidden is off the screen too; at once when none was hidden just now. */
  whenHidden(run: () => void): void;
  /** The frame shows the record in front; or has never drawn anything, and will show it first. */
  confirm(frame: { readonly isDrawn: boolean }): void;
  setOpen(isOpen: boolean): void;
  toggle(): void;
  /** Opens the panel and moves the focus into it. */
  openLog(): void;
  /**
   * The frame has lost the focus while somebody was writing in it: it gets it back, unless a person took it elsewhere after
   * what they last did in the frame, at this moment.
   */
  refocus(lost: { readonly actedAt: number }): void;
  /** The extension was updated: nothing is left but a note to reload the page. */
  orphan(): void;
  /** Nothing is left. */
  destroy(): void;
}
