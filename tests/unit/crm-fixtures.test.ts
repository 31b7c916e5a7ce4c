// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRoot, proveProduct, readRecord, recogniseRecord, sameReading } from '@/lib/crm/detect';
import { ADAPTERS } from '@/lib/crm/registry';
import type { Adapter } from '@/lib/crm/types';
import { readStage } from '@/lib/service/deal-view';

const FOLDER = 'tests/fixtures/crm';
const open = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
/** There are no boxes here: what is hidden says so in its own attributes. Real ones are in the browser tests. */
function saysVisible(this: Element): boolean {
  return this.closest('[hidden], [style*="display:none"], [style*="visibility:hidden"]') === null;
}
const real = Element.prototype.checkVisibility;
beforeEach(() => {
  Element.prototype.checkVisibility = saysVisible;
});
afterEach(() => {
  Element.prototype.checkVisibility = real;
});

const names = (adapter: string): string[] =>
  readdirSync(`${FOLDER}/${adapter}`).flatMap((file) => (file.endsWith('.html') ? file.replace('.html', '') : []));

it('every adapter has fixtures, and every folder of fixtures an adapter', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(ADAPTERS.map(({ id }) => id).sort());
});

/** What lies in wait on a CRM's pages; for each a page holds it, or `traps.json` says why none does. */
const TRAPS = ['stale', 'edited', 'nobody', 'others', 'language', 'inputs', 'shortened'];

it.each(ADAPTERS.map(({ id }) => id))('of every trap a page of %s holds it, or it is said why not', (id) => {
  const traps = JSON.parse(readFileSync(`${FOLDER}/${id}/traps.json`, 'utf8')) as Record<string, string>;
  expect(Object.keys(traps)).toEqual(TRAPS);
  const pages = Object.values(traps).filter(
    (held) => !/^(not (known|there|read|possible)|every record)\b.*: /.test(held),
  );
  expect(names(id)).toEqual(expect.arrayContaining(pages));
  expect(pages.length).toBeGreaterThan(2);
});

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('pages of %s', (id, adapter) => {
  it('are several', () => expect(names(id).length).toBeGreaterThan(2));

  it.each(names(id))('%s', (name) => {
    const { url, expected } = JSON.parse(readFileSync(`${FOLDER}/${id}/${name}.json`, 'utf8'));
    const recordId = recogniseRecord(adapter, url);
    if (recordId === null) throw new Error(`No record at ${url}`);
    const reading = readRecord(adapter, open(readFileSync(`${FOLDER}/${id}/${name}.html`, 'utf8')), recordId);
    if (expected === null) {
      expect(reading).toBeNull();
      return;
    }
    const found = Object.entries(reading?.fields ?? {}).map(([field, { raw, id: link }]) => [
      field,
      link === undefined ? { raw } : { raw, id: link },
    ]);
    expect(Object.fromEntries(found)).toEqual(expected.fields);
    expect([...(reading?.empty ?? [])].sort()).toEqual(expected.empty ?? []);
    expect(reading?.isEdited ?? false, 'the owner is being edited').toBe(expected.isEdited ?? false);
    const stage = reading?.fields.stage?.raw;
    const byCrm = adapter.stages?.[stage?.toLowerCase() ?? ''] ?? null;
    expect(stage === undefined ? undefined : readStage(stage, byCrm).known).toBe(expected.stage);
  });

  it.each(names(id))('%s: once its owner is no longer found there, nobody else’s is taken', (name) => {
    const { url } = JSON.parse(readFileSync(`${FOLDER}/${id}/${name}.json`, 'utf8'));
    const recordId = recogniseRecord(adapter, url) ?? '';
    for (const label of ['Owner', 'Sales owner', 'Assigned to', 'Proprietario', 'Assegnato a', 'Responsable']) {
      const page = open(readFileSync(`${FOLDER}/${id}/${name}.html`, 'utf8'));
      const block = `<section><h3>Laura Contact</h3><dl><dt>${label}</dt><dd>Someone Else</dd></dl></section>`;
      findRoot(adapter, page, recordId)?.insertAdjacentHTML('beforeend', block);
      const lost = { ...adapter, fields: { ...adapter.fields, owner: [] } };
      expect(readRecord(lost, page, recordId)?.fields.owner?.raw, label).not.toBe('Someone Else');
    }
  });

  it('have stage names that a page’s text can meet', () => {
    const known = Object.keys(adapter.stages ?? {});
    expect(known.map((name) => name.trim().toLowerCase())).toEqual(known);
  });
});

it('no page of one product is taken for another, and each is known by one of its own', () => {
  const pages = ADAPTERS.flatMap(({ id }) =>
    names(id).map((name) => ({ id, page: open(readFileSync(`${FOLDER}/${id}/${name}.html`, 'utf8')) })),
  );
  const proven = (adapter: Adapter) => pages.filter(({ page }) => proveProduct(adapter, page)).map(({ id }) => id);
  for (const adapter of ADAPTERS.filter(({ signature }) => signature !== undefined)) {
    expect([...new Set(proven(adapter))]).toEqual([adapter.id]);
  }
});

describe('reading', () => {
  const deal = (inner: string): Document =>
    open(`<html lang="en"><section data-record="deal" data-id="1">${inner}</section>`);
  const demo = ADAPTERS.find(({ id }) => id === 'demo') as Adapter;
  const name = (page: Document, adapter = demo) => readRecord(adapter, page, '1')?.fields.name?.raw;

  it('knows a product by its signature', () => {
    expect(proveProduct(demo, open('<meta name="application-name" content="Demo CRM">'))).toBe(true);
    expect(proveProduct(demo, open('<meta name="application-name" content="Other CRM">'))).toBe(false);
  });

  it('drops what is not text: scripts, styles, controls, direction marks, half a character', () => {
    const page = deal('<p data-field="name">A<script>b</script><style>c</style> \u202e\u200bD\u0007\n E</p>');
    expect(name(page)).toBe('A D E');
    expect(name(deal(`<p data-field="name">${'x'.repeat(299)}😀y</p>`))).toBe('x'.repeat(299));
  });

  it('takes the first of very many elements that match', () => {
    expect(name(deal('<p data-field="name">first</p><p data-field="name">next</p>'.repeat(30)))).toBe('first');
  });

  it('finds a field by the label of its row, word for word, and far down a long form', () => {
    const row = (label: string, value: string): string =>
      `<div class="row"><span><b>${label}</b> *</span><div><i class="value">${value}</i></div></div>`;
    const others = row('Deal owner since', '1 May').repeat(100);
    const page = deal(`${others}${row('Created by', 'Sam')}${row('deal owner:', 'Ada')}${row('Stage', '')}`);
    const read = (label: string) =>
      readRecord(
        {
          ...demo,
          fields: {
            name: [{ select: '.value', sure: 'low' }],
            owner: [{ select: '.value', labelled: ['.row', label], sure: 'low' }],
          },
        },
        page,
        '1',
      );
    expect(read('Proprietario|Deal owner')?.fields.owner?.raw).toBe('Ada');
    expect(read('Deal')?.fields.owner).toBeUndefined();
    expect(read('Deal')?.empty).toEqual([]);
    expect(read('Stage')?.empty).toEqual(['owner']);
  });

  it('knows a form in which the owner is edited, by its place or its label, from a page that has lost it', () => {
    const isEdited = (inner: string) =>
      readRecord(demo, deal(`<p data-field="name">Deal</p>${inner}`), '1')?.isEdited ?? false;
    expect(isEdited('<div><label>Proprietario</label><select><option>Ada</option></select></div>')).toBe(true);
    expect(isEdited('<label>Deal owner <input value="Ada"></label>')).toBe(true);
    expect(isEdited('<div><label>Owner</label><span>Ada</span></div><input>')).toBe(false);
    expect(isEdited('<div><label>Search</label><input></div>')).toBe(false);
    expect(isEdited('<p data-field="owner">—</p><label>Owner <input></label>')).toBe(false);
  });

  it('knows the record’s own elements where the page prints its id', () => {
    const page = deal('<p id="name-12">Other</p><p id="name-1">Deal</p>');
    const adapter: Adapter = { ...demo, fields: { name: [{ select: '#name-{id}', sure: 'low' }] } };
    expect(name(page, adapter)).toBe('Deal');
    expect(readRecord(adapter, page, '12')).toBeNull();
  });

  it('takes a value that is a number as its text', () => {
    const page = deal('<ol><li data-field="name" value="7">seven</li></ol>');
    const adapter: Adapter = { ...demo, fields: { name: [{ select: 'li', read: 'value', sure: 'low' }] } };
    expect(name(page, adapter)).toBe('7');
  });

  it('survives selectors and patterns that are none', () => {
    const page = deal('<p data-field="name"><b>Deal</b></p>');
    const broken: Adapter = {
      ...demo,
      loading: ':::',
      empty: '(',
      emptyMark: ':::',
      ignore: ':::',
      roots: [':::', ...demo.roots],
      records: [{ pattern: '(', sure: 'low' }],
      fields: {
        name: [
          { select: ':::', sure: 'low' },
          { select: '[data-field="name"]', strip: '(', id: '(', sure: 'low' },
        ],
      },
    };
    expect(name(page, broken)).toBe('Deal');
    expect(recogniseRecord(broken, 'http://localhost/deals/1')).toBeNull();
  });

  it('takes no id that is longer than an id can be, and still reads the owner', () => {
    const read = (id: string) =>
      readRecord(demo, deal(`<p data-field="owner"><a href="/people/${id}">Ada</a></p>`), '1')?.fields.owner;
    expect(read('u'.repeat(200))).toMatchObject({ raw: 'Ada', id: 'u'.repeat(200) });
    expect(read('u'.repeat(201))).toEqual({ raw: 'Ada', rule: 1, sure: 'high' });
    expect(recogniseRecord(demo, `http://localhost/deals/${'1'.repeat(200)}`)).toHaveLength(200);
    expect(recogniseRecord(demo, `http://localhost/deals/${'1'.repeat(201)}`)).toBeNull();
  });

  it('is the same only word for word', () => {
    const read = (text: string) => readRecord(demo, deal(`<p data-field="name">${text}</p>`), '1');
    const [one, again, other] = [read('Deal'), read('Deal'), read('Deal 2')];
    if (!one || !again || !other) throw new Error('Nothing was read');
    expect(sameReading(one, again)).toBe(true);
    expect(sameReading(one, other)).toBe(false);
  });
});
