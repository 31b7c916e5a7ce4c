import { atomicCrm } from './atomic-crm';
import { close } from './close';
import { copper } from './copper';
import { demo } from './demo';
import { dynamics } from './dynamics';
import { erpnext } from './erpnext';
import { espocrm } from './espocrm';
import { frappeCrm } from './frappe-crm';
import { freshsales } from './freshsales';
import { hubspot } from './hubspot';
import { krayin } from './krayin';
import { monday } from './monday';
import { knowNobody } from './nobody';
import { odoo } from './odoo';
import { pipedrive } from './pipedrive';
import { salesforce } from './salesforce';
import { suitecrm7 } from './suitecrm7';
import { suitecrm8 } from './suitecrm8';
import { tryton } from './tryton';
import { twenty } from './twenty';
import type { Adapter } from './types';
import { vtiger } from './vtiger';
import { zoho } from './zoho';

/** Every CRM that is known; a new one is one file and one line here. */
export const ADAPTERS: readonly Adapter[] = (
  [
    salesforce,
    hubspot,
    dynamics,
    pipedrive,
    zoho,
    copper,
    freshsales,
    close,
    monday,
    espocrm,
    tryton,
    odoo,
    suitecrm7,
    suitecrm8,
    vtiger,
    erpnext,
    frappeCrm,
    twenty,
    krayin,
    atomicCrm,
    demo,
  ] satisfies Adapter[]
).map(knowNobody);
