/** What the fixture pages are read with, bundled into one script for the browser. */
export { proveProduct, readRecord, recogniseRecord } from '@/lib/crm/detect';
export { ADAPTERS } from '@/lib/crm/registry';
