/** The invented company of the demo CRM: its people and its deals. Anchored to `now`, so that dates are always near. */

export interface Person {
  readonly id: string;
  name: string;
  readonly role: string;
}

export const STAGE_NAMES = {
  prospecting: { en: 'Prospecting', it: 'Ricerca' },
  qualification: { en: 'Qualification', it: 'Qualificazione' },
  discovery: { en: 'Discovery', it: 'Analisi' },
  proposal: { en: 'Proposal', it: 'Proposta' },
  negotiation: { en: 'Negotiation', it: 'Negoziazione' },
  closing: { en: 'Closing', it: 'Chiusura' },
  won: { en: 'Closed Won', it: 'Vinta' },
  lost: { en: 'Closed Lost', it: 'Persa' },
} as const;

export interface Deal {
  readonly id: string;
  name: string;
  readonly account: string;
  owner: string | null;
  readonly stage: keyof typeof STAGE_NAMES;
  /** In euro; null = nobody has entered it. */
  readonly amount: number | null;
  /** `2026-12-31`; null = nobody has entered it. */
  readonly closeDate: string | null;
  readonly notes: readonly { readonly author: string; readonly text: string }[];
}

export interface CrmData {
  people: Person[];
  deals: Deal[];
}

/** The rep whose notes and gaps make the best demo, and the deal to open. */
export const DEMO_DEAL = '1003';

/** Team reps first; the last two are nobody's: a homonym of u-104 and somebody new. */
const PEOPLE: readonly Person[] = [
  { id: 'u-101', name: 'Giulia Ferrari', role: 'Senior account executive' },
  { id: 'u-102', name: 'Daniel Okafor', role: 'Senior account executive' },
  { id: 'u-103', name: 'Sofia Lindqvist', role: 'Account executive' },
  { id: 'u-104', name: 'Marco Rossi', role: 'Account executive' },
  { id: 'u-105', name: 'Priya Nair', role: 'Account executive' },
  { id: 'u-106', name: 'Tomasz Zieliński', role: 'Account executive' },
  { id: 'u-107', name: 'Chiara Colombo', role: 'Account executive' },
  { id: 'u-108', name: 'Lucas Moreau', role: 'Account executive' },
  { id: 'u-109', name: 'Marco Rossi', role: 'Channel partner' },
  { id: 'u-110', name: 'Yuki Tanaka', role: 'Account executive' },
];

type Row = readonly [
  name: string,
  account: string,
  owner: string | null,
  stage: Deal['stage'],
  amount: number | null,
  closesInDays: number | null,
];

const ROWS: readonly Row[] = [
  ['Cold-chain monitoring', 'Valmarina Foods', 'u-101', 'proposal', 64_000, 34],
  ['Plant-wide sensors', 'Hollis & Crane', 'u-102', 'negotiation', 118_500, 21],
  ['Warehouse robotics pilot', 'Brightwater Logistics', 'u-104', 'discovery', 86_400, 58],
  ['Energy audit, six sites', 'Castelvecchio Ceramiche', 'u-104', 'proposal', 42_750, -6],
  ['Fleet telematics renewal', 'Nordhavn Transport', 'u-103', 'negotiation', 37_900, 12],
  ['Quality-lab automation', 'Aurelia Pharma', 'u-105', 'qualification', 152_000, 96],
  ['Packaging line upgrade', 'Molino Tre Torri', 'u-107', 'discovery', 73_200, 71],
  ['Spare-parts portal', 'Kestrel Marine', 'u-108', 'prospecting', null, null],
  ['Predictive maintenance', 'Fonderie Adda', 'u-106', 'proposal', 98_000, 44],
  ['Safety training platform', 'Greenfield Dairy', 'u-103', 'discovery', 21_600, 63],
  ['Water-use dashboard', 'Tessitura Lambro', 'u-107', 'closing', 29_990, 5],
  ['Second shift rollout', 'Hollis & Crane', 'u-102', 'discovery', 61_000, 80],
  ['Cleanroom monitoring', 'Ostberg Instruments', 'u-105', 'negotiation', 134_000, 27],
  ['Dock scheduling', 'Brightwater Logistics', null, 'qualification', 18_400, 90],
  ['Traceability module', 'Valmarina Foods', 'u-110', 'proposal', 33_300, 39],
  ['Reseller agreement', 'Rivalta Impianti', 'u-109', 'negotiation', 55_000, 30],
  ['Retrofit of three presses', 'Presswerk Amsel', 'u-106', 'qualification', 47_500, 110],
  ['Harbour crane sensors', 'Kestrel Marine', 'u-108', 'discovery', 205_000, 130],
  ['Digital twin study', 'Aurelia Pharma', 'u-101', 'discovery', 39_800, 52],
  ['Cold store expansion', 'Molino Tre Torri', 'u-104', 'prospecting', 91_000, 150],
  ['Service contract, year two', 'Nordhavn Transport', 'u-101', 'closing', 26_500, 9],
  ['Kiln control', 'Castelvecchio Ceramiche', 'u-106', 'lost', 58_000, -40],
  ['Bottling line vision', 'Acque di Vallelunga', 'u-102', 'won', 77_700, -12],
  ['Spring campaign cells', 'Greenfield Dairy', 'u-108', 'proposal', 31_250, 18],
];

/** False owners on purpose: whoever writes a note is not who owns the deal. */
const NOTES = [
  'Sent the revised scope; their plant manager wants the numbers before the board meets.',
  'Called reception to move the visit to Thursday.',
  'Legal asks for the data processing annex.',
  'Shared the reference visit with the operations lead.',
];

/** People and deals of the demo company at this moment; a fresh copy at every call. */
export function createCrmData(now: number): CrmData {
  const deals = ROWS.map(([name, account, owner, stage, amount, closesInDays], index): Deal => {
    const closeDate =
      closesInDays === null ? null : new Date(now + closesInDays * 86_400_000).toISOString().slice(0, 10);
    const notes = [0, 1].map((step) => ({
      author: PEOPLE[(index * 3 + step * 4 + 1) % PEOPLE.length]?.id ?? 'u-101',
      text: NOTES[(index + step) % NOTES.length] ?? '',
    }));
    return { id: String(1001 + index), name, account, owner, stage, amount, closeDate, notes };
  });
  return { people: PEOPLE.map((person) => ({ ...person })), deals };
}
