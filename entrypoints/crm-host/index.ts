import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHost } from '@/lib/page/host';
import { offerHost } from '@/lib/page/host-door';

/** The panel's host: it comes into a page only when an opportunity is in front. */
export default defineUnlistedScript(() => offerHost(createHost));
