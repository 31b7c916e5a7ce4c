import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { correctAtDoor } from '@/lib/crm/correct';

/** Comes only into pages of a known CRM of which the manager has pointed at places. */
export default defineUnlistedScript(() => correctAtDoor());
