import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHost } from '@/lib/page/host';
import { offerRecordKit } from '@/lib/page/host-door';
import { followRecord } from '@/lib/page/read-record';

/** The panel's host and the reading of the record: they come into a page only when an opportunity is in front. */
export default defineUnlistedScript(() => offerRecordKit({ createHost, followRecord }));
