import type { Door } from './door';
import type { FrameKit } from './frames/kit';
import type { Greeting } from './greeting';
import type { createHost } from './host';
import type { createLeftReadings } from './left-readings';
import type { Parts } from './parts';
import type { followRecord } from './read-record';

/** What comes into the page with an opportunity, or at an address like those of opportunities: the panel's host, and the reading of the record. */
export interface RecordKit {
  readonly createHost: typeof createHost;
  readonly followRecord: typeof followRecord;
  readonly createLeftReadings: typeof createLeftReadings;
}

/** The page's announcement, for the other script that may begin in it. */
export const GREETING_DOOR: Door<Greeting> = 'affianca.greeting';
/** The host's elements with a frame that is loading already, in the page and unseen. */
export const EARLY_DOOR: Door<Parts> = 'affianca.early';
export const RECORD_DOOR: Door<RecordKit> = 'affianca.record';
/** What comes into a page that holds frames of its own site. */
export const FRAME_DOOR: Door<FrameKit> = 'affianca.frames';
