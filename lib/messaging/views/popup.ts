import type { SkillId, Timestamp } from '@/lib/coaching/types';
import type { Settings } from '../settings';
import type { DealView, RepName, RepState } from './deal';
import type { RubricView } from './panel';

export interface WaitingRep extends RepName {
  /** null = never observed. */
  readonly lastObservedAt: Timestamp | null;
}

/** Why the popup's tab has no panel, or that it has. */
export type TabState =
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'no-permission'; readonly origin: string; readonly adapter: string | null }
  | { readonly kind: 'off'; readonly origin: string }
  | { readonly kind: 'needs-reload'; readonly origin: string }
  | { readonly kind: 'not-recognised'; readonly origin: string }
  | { readonly kind: 'no-record'; readonly origin: string; readonly adapterName: string }
  | {
      readonly kind: 'record';
      readonly origin: string;
      /** The page state that this answers. */
      readonly seq: number;
      readonly deal: DealView;
      readonly rep: RepState;
      readonly isBlocked: boolean;
    };

export interface PopupView {
  readonly tab: TabState;
  readonly settings: Settings;
  readonly counter: number;
  readonly team: readonly RepName[];
  readonly skills: readonly SkillId[];
  readonly rubric: RubricView;
  readonly waiting: readonly WaitingRep[];
  /** Observations that are past the time they are kept for. */
  readonly pastRetention: number;
  readonly isReadOnly: boolean;
  readonly lastBackupAt: Timestamp | null;
  /** Something changed since the last backup. */
  readonly isUnsaved: boolean;
}
