import type { createHost } from './host';
import type { followRecord } from './read-record';

/** What comes into the page with an opportunity, and not before: the panel's host, and the reading of the record. */
export interface RecordKit {
  readonly createHost: typeof createHost;
  readonly followRecord: typeof followRecord;
}

interface Meeting {
  kit: RecordKit | null;
  wanted: ((kit: RecordKit) => void) | null;
}

/**
 * Both scripts live in the extension's own world of the page; this is the one name by which they meet. Not a text: in
 * Chromium the page's elements are found in that world too, by their ids.
 */
const DOOR = Symbol.for('affianca.record');

const door = (): Meeting => {
  const scope = globalThis as { [DOOR]?: Meeting };
  scope[DOOR] ??= { kit: null, wanted: null };
  return scope[DOOR];
};

/** Called by the host's script when it has come. */
export function offerRecordKit(kit: RecordKit): void {
  const meeting = door();
  meeting.kit = kit;
  meeting.wanted?.(kit);
  meeting.wanted = null;
}

/** Calls back with the kit, now or when the host's script comes; only the last who asked is called. */
export function awaitRecordKit(onKit: (kit: RecordKit) => void): void {
  const meeting = door();
  if (meeting.kit !== null) onKit(meeting.kit);
  else meeting.wanted = onKit;
}
