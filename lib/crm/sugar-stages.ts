import type { Adapter } from './types';

/** The sales stages that SugarCRM began with; those who grew out of it or learned from it ship them still, spelled their own way. */
export const SUGAR_STAGES: NonNullable<Adapter['stages']> = {
  prospecting: 'prospecting',
  qualification: 'qualification',
  'needs analysis': 'discovery',
  'value proposition': 'discovery',
  'identifying decision makers': 'discovery',
  'id. decision makers': 'discovery',
  'perception analysis': 'discovery',
  'proposal/price quote': 'proposal',
  'proposal or price quote': 'proposal',
  'negotiation/review': 'negotiation',
  'negotiation or review': 'negotiation',
  'closed won': 'won',
  'closed lost': 'lost',
};
