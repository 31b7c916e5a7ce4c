import { findRoot, isTypedIn, readView, sameReading } from '@/lib/crm/detect';
import { type Adapter, FIELDS, type FieldReading, type Reading } from '@/lib/crm/types';
import type { LeftReading } from './left-readings';

/** Milliseconds between looks while the record's view is not there yet, or another's still is: at first, and later. */
const SOON_LOOK_MS = 32;
const SOON_LIMIT_MS = 3000;
const WAITING_LOOK_MS = 100;
const WAITING_LIMIT_MS = 15_000;
/** A page that has shown nothing we know by then is told as one that says nothing, so that the manager can choose the rep. */
const SILENT_MS = 10_000;
const SILENT: Reading = { fields: {}, empty: [], language: '' };
/** Milliseconds between looks once it is: values that are properties of inputs arrive without any mutation. */
const FIRST_LOOKS = [0, 32, 32, 60, 100, 200, 300, 400, 500, 800, 1600];
/** Afterwards, while a value is missing, and to notice a view that was replaced as a whole. */
const SLOW_LOOK_MS = 2000;
/** Two readings this far apart must be the same: two frames, so that one half-drawn frame is never believed. */
const STABLE_MS = 32;
/** At first, before anything was believed, a change is looked at at once, but not more often than the page is drawn. */
const FRAME_MS = 16;
/** And no further than this: a reading of long ago may have come and gone in between. */
const CANDIDATE_MS = 1000;
/** Under a flood of changes that change no value, looks become rarer, up to this. */
const RAREST_LOOK_MS = 960;
/**
 * A page that writes other values again and again, each so soon after the last, is from the second on looked at this rarely;
 * not while a person does something in it, who may be the one that changes them.
 */
const RESTLESS_MS = 5000;
const RESTLESS_LOOK_MS = 4000;
/** A reading that says word for word what another record said is that record's view, still there: this long it is not believed. */
const STALE_MS = 10_000;
/** Where no names are read, two records of one owner often say the same. */
const NAMELESS_STALE_MS = 5000;
/** What was seen at an address without a record may have been this very one, in a preview. */
const PREVIEW_STALE_MS = 2000;
/** A reading that has its owner or its name from the record before may be half of each: it must be the same for longer. */
const MIXED_STABLE_MS = 500;
const MIXED_LOOK_MS = 100;

export interface Subject {
  readonly adapter: Adapter;
  readonly recordId: string;
  /** The documents in which it may stand now. */
  readonly listPages: () => Document[];
  /** What was read of other records in this tab, whose view may still be there. */
  readonly before: readonly LeftReading[];
}

/**
 * Reads the record in front until `signal` ends it: `onReading` gets every reading that was the same twice and says
 * something new. Nothing is looked at while the page is hidden. Answers what reads the page at this moment.
 */
export function followRecord(
  subject: Subject,
  onReading: (reading: Reading) => void,
  signal: AbortSignal,
): () => Reading | null {
  const { adapter, recordId, listPages } = subject;
  // an attribute of the body follows the address, and says nothing of what stands in the page
  const printsId = adapter.roots.every((select) => /^(?!body\[).*{id}/.test(select));
  let { before } = subject;
  const since = performance.now();
  let candidate: { readonly reading: Reading; readonly at: number } | null = null;
  let accepted: Reading | null = null;
  let acceptedAt = since;
  let rewrites = 0;
  let root: Element | null = null;
  let rootWatch: AbortController | null = null;
  let looks = 0;
  let hasChanged = false;
  let pause = STABLE_MS;
  let lookedAt = since;
  let wasHeard = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;

  const lookIn = (ms: number): void => {
    const soonest = rewrites > 1 && !navigator.userActivation?.isActive ? acceptedAt + RESTLESS_LOOK_MS : 0;
    const at = Math.max(performance.now() + Math.max(ms, 0), soonest);
    if (signal.aborted || document.hidden || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(look, at - performance.now());
  };
  const isStale = (seen: Reading, now: number): boolean => {
    const known = seen.fields.name === undefined ? NAMELESS_STALE_MS : STALE_MS;
    return before.some(
      ({ recordId: id, reading }) =>
        now - since < (id === null ? PREVIEW_STALE_MS : known) && sameReading(seen, reading),
    );
  };
  const isMixed = ({ fields: { owner, name } }: Reading): boolean =>
    !printsId && before.some(({ reading: { fields } }) => isSame(owner, fields.owner) || isSame(name, fields.name));

  /** While somebody types in the form, the owner is who was read there before; half a name is none. */
  const keepOwner = (reading: Reading | null, view: Element): Reading | null => {
    const owner = accepted?.fields.owner;
    if (!reading || !owner || reading.fields.owner || reading.empty?.includes('owner') || !isTypedIn(view))
      return reading;
    return { ...reading, fields: { ...reading.fields, owner } };
  };
  let found: Element | null = null;
  /** A page that holds the record's view is the one; the body alone is in every page, and counts when it says something. */
  const see = (): Reading | null => {
    found = null;
    for (const page of listPages()) {
      const view = findRoot(adapter, page, recordId);
      const reading = view && keepOwner(readView(adapter, view, recordId), view);
      if (reading !== null || found === null) found = view;
      if (reading !== null || (view ?? page.body) !== page.body) return reading;
    }
    return null;
  };
  const look = (): void => {
    due = Number.POSITIVE_INFINITY;
    const now = performance.now();
    lookedAt = now;
    const reading = see();
    watchRoot();
    observe();
    // an empty place shows that the view before is gone
    if (reading === null) before = [];
    const isOld = reading !== null && isStale(reading, now);
    // what comes without a mutation is not looked for less often because of others
    if (!wasHeard) looks += 1;
    wasHeard = false;
    lookIn(root === null || isOld ? waitForRoot(now) : (FIRST_LOOKS[looks] ?? SLOW_LOOK_MS));
    if (reading === null || isOld) {
      candidate = null;
      if (accepted !== null || now - since < SILENT_MS) return;
      accepted = SILENT;
      onReading(SILENT);
      return;
    }
    if (accepted !== null && sameReading(reading, accepted)) {
      candidate = null;
      // a quiet page is looked at soon after its next change
      pause = hasChanged ? Math.min(pause * 2, RAREST_LOOK_MS) : STABLE_MS;
      hasChanged = false;
      return;
    }
    pause = STABLE_MS;
    if (candidate === null || now - candidate.at > CANDIDATE_MS || !sameReading(reading, candidate.reading))
      candidate = { reading, at: now };
    const isHalf = isMixed(reading);
    if (now - candidate.at < (isHalf ? MIXED_STABLE_MS : STABLE_MS) - 10) {
      lookIn(isHalf ? MIXED_LOOK_MS : candidate.at + STABLE_MS - now);
      return;
    }
    candidate = null;
    if (now - acceptedAt > RESTLESS_MS) rewrites = 0;
    if (accepted !== null && isRewritten(accepted, reading)) rewrites++;
    accepted = reading;
    acceptedAt = now;
    onReading(reading);
  };

  const waitForRoot = (now: number): number => {
    if (now - since < SOON_LIMIT_MS) return SOON_LOOK_MS;
    return now - since < WAITING_LIMIT_MS ? WAITING_LOOK_MS : SLOW_LOOK_MS;
  };
  // one change is enough to know that the view must be looked at: until then no more are heard
  const observer = new MutationObserver(() => {
    observer.disconnect();
    hasChanged = true;
    const now = performance.now();
    wasHeard = accepted === null && now - since < SOON_LIMIT_MS;
    lookIn(wasHeard ? lookedAt + FRAME_MS - now : pause);
  });
  const observe = (): void => {
    observer.disconnect();
    if (root !== null && !document.hidden)
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  /** Only the record's own view is watched, never the whole page. */
  const watchRoot = (): void => {
    if (found === root) return;
    rootWatch?.abort();
    root = found;
    looks = 0;
    if (root === null) return;
    rootWatch = new AbortController();
    // what a person changes in the form is in the inputs' properties only; and a click may be what changes the page
    for (const type of ['change', 'focusout', 'click'])
      root.addEventListener(type, () => lookIn(pause), { capture: true, signal: rootWatch.signal });
  };
  const onVisibility = (): void => {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    observe();
    lookIn(0);
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    rootWatch?.abort();
  });
  lookIn(0);
  return see;
}

/** Whether a value stands where another was: one that comes after the others, as a page is drawn, changes nothing. */
const isRewritten = ({ fields: was }: Reading, { fields: now }: Reading): boolean =>
  FIELDS.some((field) => was[field] && now[field] && !isSame(was[field], now[field]));

function isSame(one: FieldReading | undefined, two: FieldReading | undefined): boolean {
  return one !== undefined && one.raw === two?.raw && one.id === two.id;
}
