import type { Stage } from '@/lib/coaching/types';

export const FIELDS = ['name', 'owner', 'account', 'stage', 'amount', 'closeDate'] as const;
/** What is read from an opportunity page, at the moment the manager looks; never anything else. */
export type Field = (typeof FIELDS)[number];

export type Confidence = 'high' | 'medium' | 'low';

/** One way to find one field. The first rule that gives a non-empty text wins. */
export interface FieldRule {
  /** CSS, within the record's root (or in the document with `anywhere`); `{id}` stands for the record's id. */
  readonly select: string;
  /** Where the text is: the element's text (default), an input's value, the chosen option's text, or an attribute. */
  readonly read?: 'text' | 'value' | `@${string}`;
  readonly anywhere?: true;
  /** The manager pointed at this place. */
  readonly pointed?: true;
  /** It may stand in a part of the record's view that is not shown now, such as another tab of the form. */
  readonly evenHidden?: true;
  /** Where only its label tells a field: CSS of the row around both, and what the row's first element says (a regular expression). */
  readonly labelled?: readonly [row: string, label: string];
  /** Source of a regular expression whose matches are removed from the text. */
  readonly strip?: string;
  /** Source of a regular expression on the element's (or its nearest link's) href: group 1 is the owner's or account's id. */
  readonly id?: string;
  readonly sure: Confidence;
}

/**
 * What is known of one CRM, as data: it is kept by the background, sent to the content script as plain JSON,
 * and read by one small interpreter. Regular expressions are sources.
 */
export interface Adapter {
  /** Kebab-case; also the file's name. */
  readonly id: string;
  /** The product's name as its users say it. */
  readonly name: string;
  /** Match patterns of its fixed hosts; empty for a CRM that anyone may host. */
  readonly hosts: readonly string[];
  /** CSS that proves the product on a page, for a CRM without a fixed host. */
  readonly signature?: string;
  /** URL → record: group 1 is the record's id. Tried in order on the whole URL. */
  readonly records: readonly { readonly pattern: string; readonly sure: Confidence }[];
  /** How two spellings of one id are made equal. */
  readonly normalise?: 'lower' | 'first-15';
  /** Roots of a record's view, most certain first; the one that is visible is in front. `{id}` where the page prints the id. */
  readonly roots: readonly string[];
  /** CSS within the root: while it matches, the record is still loading. */
  readonly loading?: string;
  /** CSS within the root: while it matches, the record is being edited, and its owner's place may not be there. */
  readonly editing?: string;
  /** Source of a regular expression: texts that mean 'empty' (`---`, `None`). */
  readonly empty?: string;
  /** CSS of what the CRM draws in place of an empty value, whatever its words. */
  readonly emptyMark?: string;
  /** CSS of what stands inside a value without being part of it, such as words for screen readers only. */
  readonly ignore?: string;
  /** Parts of its pages may be drawn in open shadow trees; where a rule finds nothing it is tried through them. */
  readonly openTrees?: true;
  readonly fields: Readonly<Partial<Record<Field, readonly FieldRule[]>>>;
  /** Fields that are never searched by their labels: a word on this page may speak of another record. */
  readonly unguessed?: readonly Field[];
  /**
   * CSS of the parts of a record's view that hold nothing but its own fields: only there is the owner searched by its
   * label, and nowhere where this is missing, since a contact, a task or a neighbour has an owner too. `{id}` as in roots.
   */
  readonly ownParts?: string;
  /** CSS of what stands in a record's view and holds fields of other records: none of these is read. */
  readonly foreign?: string;
  /** The CRM's default stage names, lower case, to canonical stages. */
  readonly stages?: Readonly<Record<string, Stage>>;
}

/** In place of a rule's number: found beside a label, a guess. */
export const BY_LABEL = -1;
/** In place of a rule's number: found where the manager pointed. */
export const BY_POINTING = -2;

export interface FieldReading {
  /** As the page shows it, at most 300 characters, without control characters. */
  readonly raw: string;
  /** The owner's or account's id where the page shows one. */
  readonly id?: string;
  /** Which rule of the adapter found it, BY_LABEL or BY_POINTING. */
  readonly rule: number;
  readonly sure: Confidence;
}

/** One accepted reading of one record: it belongs to the id in the URL and its values were the same twice. */
export interface Reading {
  readonly fields: Readonly<Partial<Record<Field, FieldReading>>>;
  /** Fields whose element is on the page and holds nothing: 'no close date' may be said of these, not of fields the page does not show. */
  readonly empty?: Field[];
  /** The owner cannot be read because its place is being edited: it is not missing. */
  readonly isEdited?: true;
  /** The page's language (`<html lang>`), for dates and numbers; may be empty. */
  readonly language: string;
}
