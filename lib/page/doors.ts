import type { Door } from './door';
import type { FrameKit } from './frames/kit';
import type { createHost } from './host';
import type { followRecord } from './read-record';

/** What comes into the page with an opportunity, and not before: the panel's host, and the reading of the record. */
export interface RecordKit {
  readonly createHost: typeof createHost;
  readonly followRecord: typeof followRecord;
}

export const RECORD_DOOR: Door<RecordKit> = 'affianca.record';
/** What comes into a page that holds frames of its own site. */
export const FRAME_DOOR: Door<FrameKit> = 'affianca.frames';
