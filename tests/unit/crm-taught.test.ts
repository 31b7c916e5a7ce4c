import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseRecord } from '@/lib/crm/detect';
import { learnAddress } from '@/lib/crm/learn-address';
import { adaptTaught } from '@/lib/crm/taught';

const teach = (one: string, two: string) => {
  const rule = learnAddress(one, two);
  if (rule === null) throw new Error(`Nothing learnt from ${one} and ${two}`);
  return { rule, adapter: adaptTaught({ ...rule, fields: {} }, 'Acme') };
};

describe('the address of an opportunity', () => {
  it.each([
    ['https://crm.acme.it/deals/45', 'https://crm.acme.it/deals/1207', '45'],
    ['https://crm.acme.it/app#/deal/view/45?tab=2', 'https://crm.acme.it/app#/deal/view/9?tab=2', '45'],
    ['https://crm.acme.it/i.php?m=Deals&a=view&r=45&x=1', 'https://crm.acme.it/i.php?m=Deals&a=view&r=46&x=1', '45'],
    [
      'https://crm.acme.it/o/7f9c24e8-3b12-4fef-91e0-56a2d5a7c001/edit',
      'https://crm.acme.it/o/0a1b24e8-3b12-4fef-91e0-56a2d5a7c002/edit',
      '7f9c24e8-3b12-4fef-91e0-56a2d5a7c001',
    ],
    ['https://crm.acme.it/deal/fleet-renewal', 'https://crm.acme.it/deal/cold-store', 'fleet-renewal'],
  ])('%s and %s: %s', (one, two, id) => {
    const { adapter } = teach(one, two);
    expect(recogniseRecord(adapter, one)).toBe(id);
    expect(recogniseRecord(adapter, two)).not.toBe(id);
    expect(recogniseRecord(adapter, two)).not.toBeNull();
  });

  it('a part that changes besides the id is left open', () => {
    const { adapter } = teach('https://crm.acme.it/anna/deals/45', 'https://crm.acme.it/ivo/deals/46');
    expect(recogniseRecord(adapter, 'https://crm.acme.it/chiara/deals/77')).toBe('77');
    expect(recogniseRecord(adapter, 'https://crm.acme.it/chiara/people/77')).toBeNull();
  });

  it.each([
    ['pipeline/3/deals/45', 'pipeline/4/deals/46', 'pipeline/3/deals/77', '77'],
    ['giovanna.bianchi/deals/45', 'alessandro.neri/deals/46', 'giovanna.bianchi/deals/77', '77'],
    ['view?ts=1764374400123&id=45', 'view?ts=1764374400999&id=46', 'view?ts=1764374400123&id=77', '77'],
    ['view?no=45&ts=1764374400123', 'view?no=46&ts=1764374400999', 'view?no=77&ts=1764374400123', '77'],
    ['deals/45?tab=901', 'deals/46?tab=902', 'deals/77?tab=901', '77'],
    ['pipeline/3/deal?deal_id=45', 'pipeline/4/deal?deal_id=46', 'pipeline/3/deal?deal_id=77', '77'],
    ['#/board/3/card/4f2a', '#/board/4/card/9c1b', '#/board/3/card/7d7d', '7d7d'],
    ['deals/45/fleet-renewal', 'deals/46/cold-stores', 'deals/77/fleet-renewal', '77'],
    ['deals/45/notes', 'deals/46/offer', 'deals/77/notes', '77'],
    ['pipeline/3/deals/fleet-renewal', 'pipeline/4/deals/cold-stores', 'pipeline/3/deals/new-looms', 'new-looms'],
  ])(
    'where more than the id differs, what holds many records is not taken for one: %s and %s',
    (one, two, third, id) => {
      const { adapter } = teach(`https://crm.acme.it/${one}`, `https://crm.acme.it/${two}`);
      // the third shares with the first all that is not the id
      expect(recogniseRecord(adapter, `https://crm.acme.it/${third}`)).toBe(id);
      const ids = [one, two, third].map((path) => recogniseRecord(adapter, `https://crm.acme.it/${path}`));
      expect(new Set(ids).size).toBe(3);
    },
  );

  it('a list, a form for a new one and another site are no opportunity', () => {
    const { adapter } = teach('https://crm.acme.it/deals/45', 'https://crm.acme.it/deals/46');
    for (const path of ['deals', 'deals/new', 'deals/', 'people/45', 'deals/x45'])
      expect(recogniseRecord(adapter, `https://crm.acme.it/${path}`)).toBeNull();
    expect(recogniseRecord(adapter, 'https://crm.acme.it.evil.example/deals/45')).toBeNull();
    expect(recogniseRecord(adapter, 'https://crmxacme.it/deals/45')).toBeNull();
  });

  it('an owner is only where the manager pointed, never beside a word on the page', () => {
    expect(teach('https://crm.acme.it/deals/45', 'https://crm.acme.it/deals/46').adapter.unguessed).toEqual(['owner']);
  });

  it('the same address, and addresses of two sites, teach nothing', () => {
    expect(learnAddress('https://crm.acme.it/deals', 'https://crm.acme.it/deals')).toBeNull();
    expect(learnAddress('https://a.acme.it/deals/1', 'https://b.acme.it/deals/1')).toBeNull();
  });

  it('whatever the texts around it, two ids are told apart and both are recognised', () => {
    const word = fc.stringMatching(/^[a-zA-Z.()+$^*-]{1,12}$/);
    const id = fc.integer({ min: 1, max: 999_999 }).map(String);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(id, { minLength: 2, maxLength: 2 }),
        (path, ids) => {
          const [one = '', two = ''] = ids.map((each) => `https://crm.acme.it/${path.join('/')}/${each}?view=full`);
          const { adapter } = teach(one, two);
          expect([recogniseRecord(adapter, one), recogniseRecord(adapter, two)]).toEqual(ids);
        },
      ),
      { seed: 7 },
    );
  });
});
