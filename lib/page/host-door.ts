import type { createHost } from './host';
import type { followRecord } from './read-record';

/** What comes into the page with an opportunity, and not before: the panel's host, and the reading of the record. */
export interface RecordKit {
  readonly createHost: typeof createHost;
  readonly followRecord: typeof followRecord;
}

/** Both scripts live in the extension's own world of the page; this is the one name by which they meet. */
interface Door {
  affiancaRecord?: { kit: RecordKit | null; wanted: ((kit: RecordKit) => void) | null };
}

const door = (): NonNullable<Door['affiancaRecord']> => {
  const scope = globalThis as Door;
  scope.affiancaRecord ??= { kit: null, wanted: null };
  return scope.affiancaRecord;
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
