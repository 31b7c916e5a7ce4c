import { offerKit } from '@/lib/page/door';
import { RECORD_DOOR } from '@/lib/page/doors';
import { createHost } from '@/lib/page/host';
import { createLeftReadings } from '@/lib/page/left-readings';
import { followRecord } from '@/lib/page/read-record';

/**
 * The panel's host and the reading of the record: they come into a page with an opportunity, or at an address like those of opportunities. (As WXT's
 * `defineUnlistedScript` would give it, without that function: it would come into the page too.)
 */
export default { main: () => offerKit(RECORD_DOOR, { createHost, followRecord, createLeftReadings }) };
