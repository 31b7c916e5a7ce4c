import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerKit } from '@/lib/page/door';
import { FRAME_DOOR } from '@/lib/page/doors';
import { frameKit } from '@/lib/page/frames/kit';

/** What looks into frames of the page's own site: it comes only into a page that holds one. */
export default defineUnlistedScript(() => offerKit(FRAME_DOOR, frameKit));
