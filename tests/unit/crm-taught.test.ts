import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseRecord } from '@/lib/crm/detect';
import { adaptTaught, learnAddress } from '@/lib/crm/taught';

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

  it('a list, a form for a new one and another site are no opportunity', () => {
    const { adapter } = teach('https://crm.acme.it/deals/45', 'https://crm.acme.it/deals/46');
    for (const path of ['deals', 'deals/new', 'deals/', 'people/45', 'deals/x45'])
      expect(recogniseRecord(adapter, `https://crm.acme.it/${path}`)).toBeNull();
    expect(recogniseRecord(adapter, 'https://crm.acme.it.evil.example/deals/45')).toBeNull();
    expect(recogniseRecord(adapter, 'https://crmxacme.it/deals/45')).toBeNull();
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
