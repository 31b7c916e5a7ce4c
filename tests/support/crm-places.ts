import { ADAPTERS } from '@/lib/crm/registry';

// what the build writes into the scripts
Object.assign(globalThis, { __CRM_PLACES__: ADAPTERS });
