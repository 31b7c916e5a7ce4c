import { hasLabelledControl, searchLabels } from './label-search';
import { listTrees, queryTrees } from './open-trees';
import {
  attempt,
  CONTROLS,
  cut,
  hasBox,
  holds,
  hrefOf,
  isVisible,
  MATCH_LIMIT,
  match,
  queryAll,
  readStart,
  readText,
  remove,
} from './page-text';
import {
  type Adapter,
  BY_LABEL,
  BY_POINTING,
  FIELDS,
  type Field,
  type FieldReading,
  type FieldRule,
  type Reading,
} from './types';

const ROW_LIMIT = 200;
/** A longer id is none: cut, it could be another one's. */
const ID_LIMIT = 200;
/** Somebody is typing here: half a name would be somebody else's. */
const TYPED = 'input:focus, textarea:focus';

/** The id of the opportunity at this address, or null. Two spellings of one id are one. */
export function recogniseRecord(adapter: Adapter, url: string): string | null {
  for (const { pattern } of adapter.records) {
    const id = match(pattern, url);
    if (isId(id)) return normalise(id, adapter.normalise);
  }
  return null;
}

const isId = (text: string | undefined): text is string => text !== undefined && text.length <= ID_LIMIT;

function normalise(id: string, rule: Adapter['normalise']): string {
  if (rule === 'lower') return id.toLowerCase();
  return rule === 'first-15' ? id.slice(0, 15) : id;
}

/** Whether this page is the adapter's product; a CRM with fixed hosts is known by its address. */
export function proveProduct({ signature }: Pick<Adapter, 'signature'>, page: ParentNode): boolean {
  return signature === undefined || queryAll(page, signature).length > 0;
}

/**
 * The record's view in front: of the first kind of root that has any visible one, the last that has a box (or else the
 * last). Null where there is none.
 */
export function findRoot(adapter: Adapter, page: ParentNode, recordId: string): Element | null {
  return attempt(() => {
    for (const select of adapter.roots) {
      const found = queryAll(page, fillIn(select, recordId), -MATCH_LIMIT, Number.POSITIVE_INFINITY).filter(isVisible);
      const last = (found.length > 1 && found.findLast(hasBox)) || found.at(-1);
      if (last !== undefined) return last;
    }
    return null;
  }, null);
}

/** The selector for this record; the page prints what the address encodes. */
const fillIn = (select: string, recordId: string): string =>
  select.replaceAll('{id}', () => attempt(() => decodeURIComponent(recordId), recordId).replace(/["\\]/g, '\\$&'));

/** What the record's view says now; null while it is not there, is loading, or says nothing. Writes nothing, never throws. */
export function readRecord(adapter: Adapter, page: ParentNode, recordId: string): Reading | null {
  const root = findRoot(adapter, page, recordId);
  return root && readView(adapter, root, recordId);
}

/** The same of a view that was found. */
export function readView(adapter: Adapter, root: Element, recordId: string): Reading | null {
  // a form whose inputs are named after methods hides these, in a content script too
  return attempt(() => (isLoading(adapter, root) ? null : readRoot(adapter, root, recordId)), null);
}

function readRoot(adapter: Adapter, root: Element, recordId: string): Reading | null {
  const fields: Partial<Record<Field, FieldReading>> = {};
  const empty: Field[] = [];
  const edited: Field[] = [];
  const hasTrees = adapter.openTrees === true && listTrees(root).length > 0;
  for (const [field, rules] of Object.entries(adapter.fields) as [Field, readonly FieldRule[]][]) {
    const found = attempt(() => readField(adapter, root, field, rules, recordId, hasTrees), null);
    if (found === 'edited') edited.push(field);
    else if (found === 'empty') empty.push(field);
    else if (found !== null) fields[field] = found;
  }
  const open = FIELDS.filter(
    (field) => fields[field] === undefined && !empty.includes(field) && !adapter.unguessed?.includes(field),
  );
  for (const [field, raw] of Object.entries(attempt(() => guessFields(adapter, root, recordId, open), {}))) {
    if (isEmpty(adapter, raw)) empty.push(field as Field);
    else fields[field as Field] = { raw, rule: BY_LABEL, sure: 'low' };
  }
  // half a name would be somebody else's: better nobody
  if (/(…|\.\.\.)$/.test(fields.owner?.raw ?? '')) delete fields.owner;
  if (Object.keys(fields).length === 0) return null;
  const language = (root.closest('[lang]') ?? root.ownerDocument.documentElement).getAttribute('lang') ?? '';
  const isMissing = fields.owner === undefined && !empty.includes('owner');
  const isEdited = isMissing && (edited.includes('owner') || attempt(() => isOwnerEdited(adapter, root), false));
  return { fields, empty, ...(isEdited ? { isEdited } : {}), language: language.slice(0, 40) };
}

/** Whether the view is a form in which the owner is a control, or not to be seen as long as it is one. */
const isOwnerEdited = ({ editing }: Adapter, root: Element): boolean =>
  (editing !== undefined && holds(root, editing)) || (holds(root, CONTROLS) && hasLabelledControl(root, 'owner'));

/** The values beside the labels of these fields; the owner's only where nobody else's can stand. */
function guessFields(
  adapter: Adapter,
  root: Element,
  recordId: string,
  open: readonly Field[],
): Partial<Record<Field, string>> {
  const { ownParts } = adapter;
  const others = open.filter((field) => field !== 'owner');
  const isWanted = ownParts !== undefined && others.length < open.length;
  const own = isWanted ? queryAll(root, fillIn(ownParts, recordId), 0, ROW_LIMIT) : [];
  const parts = own.filter((part) => !isForeign(adapter, part));
  return { ...searchLabels([root], others), ...searchLabels(parts, ['owner']) };
}

/** Whether somebody is typing in this view. */
export const isTypedIn = (root: Element): boolean => queryAll(root, TYPED).length > 0;

/** Whether two readings say the same, word for word. */
export function sameReading(one: Reading, two: Reading): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

function isLoading({ loading }: Adapter, root: Element): boolean {
  return loading !== undefined && holds(root, loading);
}

/** The first rule that gives a text; where there is none, `empty` when elements are there that hold nothing, `edited` when they are controls. */
function readField(
  adapter: Adapter,
  root: Element,
  field: Field,
  rules: readonly FieldRule[],
  recordId: string,
  hasTrees: boolean,
): FieldReading | 'empty' | 'edited' | null {
  const { emptyMark } = adapter;
  let isVoid = false;
  let isEdited = false;
  for (const [index, rule] of rules.entries()) {
    const select = fillIn(rule.select, recordId);
    const inSight = queryAll(rule.anywhere ? root.ownerDocument : root, select, 0, rule.labelled && ROW_LIMIT);
    for (const element of hasTrees && inSight.length === 0 ? queryTrees(root, select) : inSight) {
      if ((!rule.evenHidden && !isVisible(element)) || !isLabelled(element, rule.labelled)) continue;
      if (!rule.pointed && isForeign(adapter, element)) continue;
      if (field === 'owner' && element.matches(TYPED)) {
        isEdited = true;
        continue;
      }
      const isMarked = emptyMark !== undefined && holds(element, emptyMark);
      const places = hasTrees && rule.read === undefined ? [element, ...listTrees(element)] : [element];
      const text = isMarked ? '' : places.map((place) => readText(place, rule, adapter.ignore)).join(' ');
      const raw = cut(rule.strip === undefined ? text : remove(rule.strip, text));
      if (raw === '' || isEmpty(adapter, raw)) {
        if (rule.read !== undefined || !holds(element, CONTROLS)) isVoid = true;
        else isEdited = true;
        continue;
      }
      const id = rule.id === undefined ? undefined : match(rule.id, hrefOf(element));
      return { raw, ...(isId(id) ? { id } : {}), rule: rule.pointed ? BY_POINTING : index, sure: rule.sure };
    }
  }
  if (isVoid) return 'empty';
  return isEdited ? 'edited' : null;
}

/** Whether it stands in a part of the view that is about another record, through all shadow trees around it. */
function isForeign({ foreign }: Adapter, element: Element): boolean {
  if (foreign === undefined) return false;
  for (let at: Element | undefined = element; at !== undefined; at = (at.getRootNode() as ShadowRoot).host) {
    if (at.closest(foreign) !== null) return true;
  }
  return false;
}

const isEmpty = ({ empty }: Adapter, raw: string): boolean =>
  empty !== undefined && match(`(${empty})`, raw) !== undefined;

/** Whether the first element of its row says just one of these words. */
function isLabelled(element: Element, labelled: FieldRule['labelled']): boolean {
  if (labelled === undefined) return true;
  const label = element.closest(labelled[0])?.firstElementChild;
  return match(`^(${labelled[1]})[ :*]*$`, label ? readStart(label) : '') !== undefined;
}
