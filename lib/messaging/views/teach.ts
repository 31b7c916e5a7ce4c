import type { Timestamp } from '@/lib/coaching/types';
import type { AddressRule } from '@/lib/crm/taught';
import type { Field } from '@/lib/crm/types';
import type { PointedPage } from '../pointed-page';
import type { Whole } from '../whole-records';

/** What the picker needs in a page that is being taught. */
export interface TeachView {
  readonly words: Readonly<Record<string, string>>;
  /** What was pointed at on the first opportunity; null while that is to be done. */
  readonly first: PointedPage | null;
  /** The one field that is pointed at anew; null where all are. */
  readonly only: Field | null;
  /** The known CRM of which one field is corrected. */
  readonly corrects: string | null;
  /** Whether an opportunity is in front already; where it may not be, the lesson waits until one was opened. */
  readonly isThere: boolean;
}

/** A lesson that waits to be looked at and saved. */
export interface LessonView {
  readonly tab: number;
  readonly origin: string;
  readonly first: PointedPage | null;
  readonly second: PointedPage | null;
  readonly only: Field | null;
  readonly corrects: string | null;
  /** How the two addresses differ; null when no id can be told from them. */
  readonly address: (AddressRule & { readonly ids: readonly [string, string] }) | null;
}

/** A CRM taught by pointing, as it is stored. */
export type TaughtCrm = Whole<'taught'> & { readonly createdAt: Timestamp; readonly updatedAt: Timestamp };

export interface TeachListView {
  readonly lessons: readonly LessonView[];
  readonly taught: readonly TaughtCrm[];
  /** The names of the known CRMs that lessons and taught places correct, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}
