// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Adapter, Reading } from '@/lib/crm/types';
import type { LeftReading } from '@/lib/page/left-readings';
import { followRecord } from '@/lib/page/read-record';

const adapter: Adapter = {
  id: 'plain',
  name: 'Plain',
  hosts: [],
  records: [],
  roots: ['[data-deal="{id}"]', 'main'],
  loading: '.spinner',
  fields: {
    name: [{ select: 'h1', sure: 'high' }],
    owner: [{ select: '.owner', sure: 'high' }],
    stage: [{ select: 'input', read: 'value', sure: 'high' }],
  },
};
const listPages = (): Document[] => [document];
const realCheck = Element.prototype.checkVisibility;
let end: AbortController;
let told: (string | undefined)[];
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  // there are no boxes here: what is hidden says so
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
  isHidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  end = new AbortController();
  told = [];
});
afterEach(() => {
  end.abort();
  Element.prototype.checkVisibility = realCheck;
  Reflect.deleteProperty(document, 'hidden');
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const show = (owner: string, more = ''): void => {
  const page = `<main><h1>Fleet renewal</h1><a class="owner">${owner}</a>${more}</main>`;
  document.body.replaceChildren(...new DOMParser().parseFromString(page, 'text/html').body.childNodes);
};
const owner = (): Element => document.querySelector('.owner') as Element;
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function follow(before: readonly LeftReading[] = [], signal = end.signal): Reading[] {
  const readings: Reading[] = [];
  const take = (reading: Reading): void => {
    readings.push(reading);
    told.push(reading.fields.owner?.raw);
  };
  followRecord({ adapter, recordId: '7', listPages, before }, take, signal);
  return readings;
}

it('a reading is told when it was the same twice, and once only', async () => {
  show('Marco Bianchi');
  const readings = follow();
  await later(10);
  expect(readings).toEqual([]);
  await later(10_000);
  expect(readings).toEqual([
    {
      fields: {
        name: { raw: 'Fleet renewal', rule: 0, sure: 'high' },
        owner: { raw: 'Marco Bianchi', rule: 0, sure: 'high' },
      },
      empty: [],
      language: '',
    },
  ]);
});

it('a value that is still changing is not told', async () => {
  show('M');
  follow();
  for (const so of ['Ma', 'Mar', 'Marc', 'Marco']) {
    await later(30);
    owner().textContent = so;
  }
  expect(told).toEqual([]);
  await later(1000);
  expect(told).toEqual(['Marco']);
});

it('what is drawn into an empty view is told three frames later, whatever else changes meanwhile', async () => {
  show('Marco');
  const main = document.querySelector('main') as Element;
  const values = [...main.childNodes];
  main.replaceChildren();
  follow();
  await later(1000);
  main.append(...values);
  for (let tick = 0; tick < 10; tick += 1) {
    await later(5);
    main.setAttribute('data-tick', String(tick));
  }
  expect(told).toEqual(['Marco']);
});

it('a page that is never the same twice is looked at in every frame for three seconds, then half as often', async () => {
  show('Owner');
  const flood = setInterval(() => {
    owner().textContent = String(performance.now());
  }, 5);
  follow();
  const looks = vi.spyOn(document, 'querySelectorAll');
  await later(2000);
  const early = looks.mock.calls.length;
  await later(2000);
  looks.mockClear();
  await later(2000);
  clearInterval(flood);
  expect(told).toEqual([]);
  expect(looks.mock.calls.length).toBeLessThan(early * 0.6);
  looks.mockRestore();
});

it('a later change is told, and the way back too', async () => {
  show('Marco');
  follow();
  await later(1000);
  owner().textContent = 'Giulia';
  await later(1000);
  owner().textContent = 'Marco';
  await later(1000);
  expect(told).toEqual(['Marco', 'Giulia', 'Marco']);
});

it('however long nothing happened, the next change is told soon', async () => {
  show('Marco');
  follow();
  await later(60_500);
  owner().textContent = 'Giulia';
  await later(150);
  expect(told).toEqual(['Marco', 'Giulia']);
});

it('a value that only flashes up and is gone is not told', async () => {
  show('Marco');
  follow();
  await later(3000);
  owner().textContent = 'Nobody';
  await later(40);
  owner().textContent = 'Marco';
  await later(3000);
  expect(told).toEqual(['Marco']);
});

it('what is typed into a form is told when the field is left, though the page did not change', async () => {
  show('Marco', '<input value="Proposal">');
  const readings = follow();
  // past the looks of the beginning, and just after a slow one
  await later(10_500);
  const input = document.querySelector('input') as HTMLInputElement;
  input.value = 'Negotiation';
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await later(200);
  expect(readings.map(({ fields }) => fields.stage?.raw)).toEqual(['Proposal', 'Negotiation']);
});

it('the view of a deal before, still there, is not believed for ten seconds; the next one is', async () => {
  show('Marco');
  const before = await firstReadings();
  follow(before);
  await later(9500);
  expect(told).toEqual([]);
  show('Giulia');
  await later(700);
  expect(told).toEqual(['Giulia']);
});

it('a deal that really says the same as the one before is believed after ten seconds', async () => {
  show('Marco');
  follow(await firstReadings());
  await later(9900);
  expect(told).toEqual([]);
  await later(3000);
  expect(told).toEqual(['Marco']);
});

it('without a name, the next deal of the same owner is believed after five', async () => {
  show('Marco');
  document.querySelector('h1')?.remove();
  follow(await firstReadings());
  await later(4900);
  expect(told).toEqual([]);
  await later(3000);
  expect(told).toEqual(['Marco']);
});

it('what was seen at an address without a deal may be this one’s preview: believed after two seconds', async () => {
  show('Marco');
  follow(await firstReadings(null));
  await later(1900);
  expect(told).toEqual([]);
  await later(700);
  expect(told).toEqual(['Marco']);
});

it('a deal that says the same is believed at once where the view before was seen to go', async () => {
  show('Marco');
  const before = await firstReadings();
  const main = document.querySelector('main') as HTMLElement;
  main.hidden = true;
  follow(before);
  await later(150);
  main.hidden = false;
  await later(400);
  expect(told).toEqual(['Marco']);
});

it('a view whose values are replaced one by one is not told while it is half of each deal', async () => {
  show('Marco');
  follow(await firstReadings());
  const name = document.querySelector('h1') as Element;
  await later(200);
  name.textContent = 'Kiln control';
  await later(400);
  expect(told).toEqual([]);
  owner().textContent = 'Giulia';
  await later(150);
  expect(told).toEqual(['Giulia']);
});

it('another deal of the same owner is told when it has not changed for half a second', async () => {
  show('Marco');
  follow(await firstReadings());
  await later(200);
  (document.querySelector('h1') as Element).textContent = 'Kiln control';
  await later(480);
  expect(told).toEqual([]);
  await later(200);
  expect(told).toEqual(['Marco']);
});

it('a view that prints its record’s id is believed at once, whoever owned the one before', async () => {
  show('Marco');
  const before = await firstReadings();
  document.body.replaceChildren();
  const own = { ...adapter, roots: ['[data-deal="{id}"]'] };
  show('Marco', '<div data-deal="7"><h1>Kiln control</h1><b class="owner">Marco</b></div>');
  followRecord(
    { adapter: own, recordId: '7', listPages, before },
    ({ fields }) => told.push(fields.owner?.raw),
    end.signal,
  );
  await later(150);
  expect(told).toEqual(['Marco']);
});

it('a body that names the record before its values are there prints nothing: half of each deal is not told', async () => {
  show('Marco');
  const before = await firstReadings();
  document.body.dataset.route = 'Deal/7';
  const own = { ...adapter, roots: ['body[data-route="Deal/{id}"] main'] };
  (document.querySelector('h1') as Element).textContent = 'Kiln control';
  followRecord(
    { adapter: own, recordId: '7', listPages, before },
    ({ fields }) => told.push(fields.owner?.raw),
    end.signal,
  );
  await later(400);
  expect(told).toEqual([]);
  owner().textContent = 'Giulia';
  await later(150);
  delete document.body.dataset.route;
  expect(told).toEqual(['Giulia']);
});

it('says at any moment what the page says, whoever’s it is', () => {
  show('Marco');
  const see = followRecord({ adapter, recordId: '7', listPages, before: [] }, () => undefined, end.signal);
  owner().textContent = 'Giulia';
  expect(see()?.fields.owner?.raw).toBe('Giulia');
});

/** What a first deal says, read to its end. */
async function firstReadings(recordId: string | null = '6'): Promise<LeftReading[]> {
  const first = new AbortController();
  const readings = follow([], first.signal);
  await later(1000);
  first.abort();
  told = [];
  return readings.map((reading) => ({ recordId, reading }));
}

it('nothing is told of a record that was left, not even what was seen once already', async () => {
  show('Marco');
  follow();
  await later(10);
  end.abort();
  await later(20_000);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('who ends it while a reading is told is told no more', async () => {
  show('Marco');
  followRecord(
    { adapter, recordId: '7', listPages, before: [] },
    ({ fields }) => {
      told.push(fields.owner?.raw);
      end.abort();
    },
    end.signal,
  );
  await later(200);
  owner().textContent = 'Giulia';
  await later(20_000);
  expect(told).toEqual(['Marco']);
  expect(vi.getTimerCount()).toBe(0);
});

it('a view that comes late is waited for', async () => {
  follow();
  await later(9_000);
  show('Marco');
  await later(300);
  expect(told).toEqual(['Marco']);
});

it('after fifteen seconds looks are rare, and a view that comes then is still found', async () => {
  const looks = vi.spyOn(document, 'querySelectorAll');
  follow();
  await later(20_000);
  const sofar = looks.mock.calls.length;
  await later(10_000);
  // two selectors of the root and one look in two seconds, each twice
  expect(looks.mock.calls.length - sofar).toBeLessThanOrEqual(5 * 4);
  show('Marco');
  await later(2200);
  expect(told).toEqual([undefined, 'Marco']);
  looks.mockRestore();
});

it('a view that is replaced as a whole is read anew', async () => {
  show('Marco');
  follow();
  await later(8000);
  show('Giulia');
  await later(2500);
  expect(told).toEqual(['Marco', 'Giulia']);
});

it('what is loading is no reading', async () => {
  show('Marco', '<i class="spinner"></i>');
  follow();
  await later(3000);
  expect(told).toEqual([]);
  document.querySelector('.spinner')?.remove();
  await later(1000);
  expect(told).toEqual(['Marco']);
});

it('the record’s own root goes before a general one', async () => {
  show('Marco', '<div data-deal="7"><b class="owner">Giulia</b></div>');
  follow();
  await later(1000);
  expect(told).toEqual(['Giulia']);
});

it('a hidden page is left alone, and read when it is shown', async () => {
  show('Marco');
  isHidden = true;
  follow();
  await later(20_000);
  expect(told).toEqual([]);
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await later(1000);
  expect(told).toEqual(['Marco']);
});

it('a page that is hidden while it is followed is not looked at until it is shown again', async () => {
  show('Marco', '<p class="clock"></p>');
  follow();
  await later(1000);
  isHidden = true;
  document.dispatchEvent(new Event('visibilitychange'));
  const looks = vi.spyOn(document, 'querySelectorAll');
  for (let change = 0; change < 50; change += 1) {
    (document.querySelector('.clock') as Element).textContent = String(change);
    await later(100);
  }
  expect(looks).not.toHaveBeenCalled();
  show('Giulia');
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await later(1000);
  expect(told).toEqual(['Marco', 'Giulia']);
  looks.mockRestore();
});

it('a page that changes without end, and says nothing new, is looked at ever more rarely', async () => {
  show('Marco', '<p class="clock"></p>');
  follow();
  const clock = document.querySelector('.clock') as Element;
  const flood = setInterval(() => {
    clock.textContent = String(performance.now());
  }, 5);
  await later(20_000);
  const looks = vi.spyOn(document, 'querySelectorAll');
  await later(10_000);
  clearInterval(flood);
  expect(told).toEqual(['Marco']);
  // at most one look in 960 ms by the flood and one in 2 s besides
  expect(looks.mock.calls.length).toBeLessThanOrEqual(16 * 4);
  looks.mockRestore();
});

it('of a page that changes without end one change is heard between two looks, and a new value is still told', async () => {
  let heard = 0;
  const Real = MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Real {
      constructor(onChange: MutationCallback) {
        super((...news) => {
          heard += 1;
          onChange(...news);
        });
      }
    },
  );
  show('Marco Bianchi');
  follow();
  await later(20_000);
  const flood = async (): Promise<void> => {
    for (let tick = 0; tick < 300; tick += 1) {
      owner().setAttribute('data-tick', String(tick));
      await later(10);
    }
  };
  heard = 0;
  await flood();
  // the looks are 32, 64, 128, … 960 ms apart, and some are there without a change
  expect(heard).toBeGreaterThan(3);
  expect(heard).toBeLessThan(15);
  owner().textContent = 'Lucia Conti';
  await flood();
  expect(told).toEqual(['Marco Bianchi', 'Lucia Conti']);
});

it('a page that writes another value every second is told twice, then every few seconds, and soon again when it has rested', async () => {
  show('Owner 0');
  follow();
  await later(3000);
  for (let turn = 1; turn <= 10; turn += 1) {
    owner().textContent = `Owner ${turn}`;
    await later(1000);
  }
  expect(told.slice(0, 3)).toEqual(['Owner 0', 'Owner 1', 'Owner 2']);
  // ten values in ten seconds: two at once, then one in four seconds
  expect(told.length).toBeLessThanOrEqual(5);
  await later(6000);
  expect(told.at(-1)).toBe('Owner 10');
  owner().textContent = 'Marco Bianchi';
  await later(100);
  expect(told.at(-1)).toBe('Marco Bianchi');
});

it('what a person changes there is told at once, however often', async () => {
  vi.stubGlobal('navigator', { userActivation: { isActive: true } });
  show('Owner 0');
  follow();
  await later(3000);
  for (let turn = 1; turn <= 5; turn += 1) {
    owner().textContent = `Owner ${turn}`;
    await later(1000);
    expect(told.at(-1)).toBe(`Owner ${turn}`);
  }
});

it('a click in a page that was changing without end is a reason to look', async () => {
  const activation = { isActive: false };
  vi.stubGlobal('navigator', { userActivation: activation });
  show('Owner 0');
  follow();
  await later(3000);
  for (let turn = 1; turn <= 3; turn += 1) {
    owner().textContent = `Owner ${turn}`;
    await later(200);
  }
  expect(told.at(-1)).toBe('Owner 2');
  activation.isActive = true;
  owner().dispatchEvent(new Event('click', { bubbles: true }));
  await later(200);
  expect(told.at(-1)).toBe('Owner 3');
});

it('values that come one after the other, as a page is drawn, are all told at once', async () => {
  show('Marco Bianchi');
  const readings = follow();
  await later(200);
  const title = document.querySelector('h1') as Element;
  title.remove();
  await later(200);
  (document.querySelector('main') as Element).prepend(title);
  await later(200);
  const stage = document.createElement('input');
  stage.value = 'Proposal';
  (document.querySelector('main') as Element).append(stage);
  await later(200);
  expect(readings.map(({ fields }) => Object.keys(fields))).toEqual([
    ['name', 'owner'],
    ['owner'],
    ['name', 'owner'],
    ['name', 'owner', 'stage'],
  ]);
});

it('a page that says nothing we know is told as silent in the end, once, and believed when it speaks', async () => {
  document.body.replaceChildren();
  const readings = follow();
  await later(9_500);
  expect(readings).toEqual([]);
  await later(20_000);
  expect(readings).toEqual([{ fields: {}, empty: [], language: '' }]);
  show('Marco Bianchi');
  await later(3_000);
  expect(told).toEqual([undefined, 'Marco Bianchi']);
});
