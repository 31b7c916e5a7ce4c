import type { Rep } from '@/lib/coaching/records';
import type { RepId, Stage, Timestamp } from '@/lib/coaching/types';
import type { Confidence, Field } from '@/lib/crm/types';

/** One field as it was read and understood. */
interface FieldView {
  readonly field: Field;
  readonly raw: string;
  readonly sure: Confidence;
  /** By a place of the CRM's pages that is known, by a place the manager pointed at, or beside a label. */
  readonly by: 'place' | 'pointing' | 'label';
}

/** Why a CRM's stage name counts as what it does: the manager's word, the CRM's usual names, words in it, or memory of the deal. */
type StageSource = 'own' | 'crm' | 'words' | 'memory';

/** The opportunity in front, as the panel shows it. */
export interface DealView {
  readonly site: string;
  readonly adapter: string;
  readonly adapterName: string;
  readonly recordId: string;
  readonly name: string | null;
  readonly account: string | null;
  /** Raw text and what it was understood as; null when unknown. */
  readonly stage: { readonly raw: string | null; readonly known: Stage | null; readonly from: StageSource | null };
  /** The text of the page; `value` and `currency` only when unambiguous. */
  readonly amount: { readonly raw: string; readonly value: number | null; readonly currency?: string } | null;
  readonly closeDate: { readonly raw: string; readonly value: Timestamp | null } | null;
  /** Whether the page was read; until then it holds what is remembered. */
  readonly isRead: boolean;
  readonly fields: readonly FieldView[];
  /** Fields that the page shows and that hold nothing; not those that it does not show. */
  readonly empty: readonly Field[];
  /** The owner is being edited in the page's form, and so is not read. */
  readonly isEdited?: true;
}

export interface RepName {
  readonly id: RepId;
  readonly name: string;
}

/** Who the deal's owner is for us. */
export type RepState =
  /** The page is still being read; `was`: the rep who is remembered, and whom it has not confirmed in time. */
  | { readonly kind: 'reading'; readonly was?: string }
  /** No opportunity is in front. */
  | { readonly kind: 'no-record' }
  /** The page does not say who owns the deal: choose. */
  | {
      readonly kind: 'no-owner';
      /** On this site owners were found before, and the field is neither just empty nor being edited: the page has changed. */
      readonly isLost: boolean;
      readonly was?: string;
    }
  /** An owner who is not in the team yet. */
  | { readonly kind: 'unknown'; readonly ownerName: string }
  /** It is not sure who of these the owner is: choose. */
  | {
      readonly kind: 'ambiguous';
      readonly ownerName: string;
      readonly candidates: readonly RepName[];
      readonly doubt: RepDoubt;
      readonly bindsOwner: boolean;
    }
  | {
      readonly kind: 'known';
      readonly rep: Rep;
      /** Drawn from what is remembered of this deal; the page has not confirmed it yet. */
      readonly isRemembered: boolean;
      /** The manager chose this rep by hand for this deal. */
      readonly isChosen: boolean;
      /** As of `no-owner`: the page was read, and shows no owner where one was found before. */
      readonly isLost: boolean;
      /** The owner's name on the page where it differs from the rep's name (renamed in the CRM). */
      readonly pageName: string | null;
      /** Whether a choice may hold for every deal of the owner on the page: not where two could be meant. */
      readonly bindsOwner: boolean;
    };

/**
 * Why an owner is not taken for a rep: several have the name; the site knows that rep by an id, which the page does not
 * show; they are known on another site; they have left; or the manager chose somebody before the deal changed hands.
 */
type RepDoubt = 'namesakes' | 'name-only' | 'elsewhere' | 'archived' | 'chosen';
