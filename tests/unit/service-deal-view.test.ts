import { describe, expect, it } from 'vitest';
import type { Stage } from '@/lib/coaching/types';
import type { Field, Reading } from '@/lib/crm/types';
import { describeDeal, viewDeal } from '@/lib/service/deal-view';

type Texts = Readonly<Partial<Record<Field, string>>>;
interface Given {
  readonly empty?: Field[];
  readonly language?: string;
  /** By the CRM's default names. */
  readonly stage?: Stage | null;
  readonly stageMap?: readonly [string, Stage][];
  readonly rememberedStage?: Stage | null;
}
function makeReading(texts: Texts, { empty = [], language = 'en' }: Given): Reading {
  const fields = Object.entries(texts).map(([field, raw]) => [field, { raw, rule: 0, sure: 'high' }]);
  return { fields: Object.fromEntries(fields), empty, language };
}
/** The deal of a page with these texts; null is a page that was not read yet. */
function view(texts: Texts | null, given: Given = {}) {
  const reading = texts === null ? null : makeReading(texts, given);
  const { stage = null, stageMap = [], rememberedStage = null } = given;
  const crm = { id: 'plain', name: 'Plain', hosts: [] };
  const source = { site: 'https://crm.example', crm, recordId: '7', reading, stage, rememberedStage };
  return { reading, deal: viewDeal({ ...source, stageMap: new Map(stageMap) }) };
}
const factsOf = (texts: Texts, given: Given = {}) => {
  const { deal, reading } = view(texts, given);
  return describeDeal(deal, reading, undefined);
};

it('reads amounts and dates by the language of the page, also where it is written as servers do', () => {
  const { deal } = view({ amount: '1.234 €', closeDate: '03/04/2026' }, { language: 'it_IT' });
  expect(deal.amount).toEqual({ raw: '1.234 €', value: 1234, currency: '€' });
  expect(deal.closeDate).toEqual({ raw: '03/04/2026', value: Date.UTC(2026, 3, 3) });
  expect(view({ amount: '5 MIL' }).deal.amount).toEqual({ raw: '5 MIL', value: null });
});

describe('the stage', () => {
  it('is what the manager said of its name on this site, in whatever case it is written', () => {
    const { deal } = view(
      { stage: ' Warm LEAD ' },
      { stage: 'prospecting', stageMap: [['warm lead', 'discovery']], rememberedStage: 'won' },
    );
    expect(deal.stage).toEqual({ raw: ' Warm LEAD ', known: 'discovery', from: 'own' });
  });

  it('is else what the CRM’s own default names say, and else what its words say', () => {
    expect(view({ stage: 'Negotiation' }, { stage: 'closing' }).deal.stage).toMatchObject({
      known: 'closing',
      from: 'crm',
    });
    expect(view({ stage: 'Negotiation' }).deal.stage).toMatchObject({ known: 'negotiation', from: 'words' });
  });

  it('is not guessed from a name that nobody knows, nor taken from memory against the page', () => {
    const { deal } = view({ stage: 'Phase Blue' }, { rememberedStage: 'won' });
    expect(deal.stage).toEqual({ raw: 'Phase Blue', known: null, from: null });
  });

  it.each(['constructor', '__proto__', 'toString'])('called %s is only a name', (stage) => {
    expect(view({ stage }).deal.stage.known).toBeNull();
  });

  it('is remembered until the page was read, and where it shows none', () => {
    expect(view(null, { rememberedStage: 'proposal' }).deal.stage).toEqual({
      raw: null,
      known: 'proposal',
      from: 'memory',
    });
    expect(view({ name: 'X' }, { rememberedStage: 'proposal' }).deal.stage.known).toBe('proposal');
  });
});

describe('amount and close date', () => {
  it('are the page’s own text, and a value where it is beyond doubt', () => {
    const { deal } = view({ amount: '€ 84.000,50', closeDate: '30.11.2026' }, { language: 'de' });
    expect(deal.amount).toEqual({ raw: '€ 84.000,50', value: 84_000.5, currency: '€' });
    expect(deal.closeDate).toEqual({ raw: '30.11.2026', value: Date.UTC(2026, 10, 30) });
  });

  it('have no value where the text can be read in two ways', () => {
    const { deal } = view({ amount: 'a lot', closeDate: '03/04/2026' }, { language: '' });
    expect(deal.amount).toEqual({ raw: 'a lot', value: null });
    expect(deal.closeDate).toEqual({ raw: '03/04/2026', value: null });
  });

  it('that are not on the page are not there', () => {
    expect(view({ name: 'X' }).deal).toMatchObject({ amount: null, closeDate: null, account: null });
  });
});

it('each field that was read says how sure it is, in the usual order', () => {
  const { deal } = view({ stage: 'Proposal', name: 'Fleet', owner: 'Ada' });
  expect(deal.fields.map(({ field, sure }) => [field, sure])).toEqual([
    ['name', 'high'],
    ['owner', 'high'],
    ['stage', 'high'],
  ]);
});

describe('what the method is told', () => {
  it('is missing only where the page shows it as empty', () => {
    expect(factsOf({ name: 'X' }, { empty: ['amount', 'closeDate'] })).toEqual({
      stage: null,
      closeDate: null,
      hasAmount: false,
    });
  });

  it('is left open where the page does not show it, or where it was not understood', () => {
    expect(factsOf({ name: 'X' })).toEqual({ stage: null });
    expect(factsOf({ closeDate: '03/04/2026' }, { language: '' })).toEqual({ stage: null });
  });

  it.each([
    ['€ 0', false],
    ['€ 84,000', true],
    ['a lot', true],
  ])('an amount of %s is one: %j', (amount, hasAmount) => {
    expect(factsOf({ amount })).toMatchObject({ hasAmount });
  });

  it('holds since when the stage is what it is, where that is known', () => {
    const { deal, reading } = view({ stage: 'Proposal' });
    expect(describeDeal(deal, reading, 12)).toEqual({ stage: 'proposal', stageSince: 12 });
  });
});
