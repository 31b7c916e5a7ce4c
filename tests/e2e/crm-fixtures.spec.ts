import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import type * as Detect from '../../lib/crm/detect.ts';
import type { Adapter, Reading } from '../../lib/crm/types.ts';
import { findChromium } from '../support/browsers.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'tests', 'fixtures', 'crm');

interface Tool extends Pick<typeof Detect, 'readRecord' | 'recogniseRecord' | 'proveProduct'> {
  readonly ADAPTERS: readonly Adapter[];
}
declare global {
  var crmTool: Tool;
}

/** The interpreter and the adapters as one script for a page. */
async function bundleTool(): Promise<string> {
  const entry = join(ROOT, 'tests', 'support', 'crm-tool.ts');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'crmTool', fileName: 'tool' } },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error('The interpreter could not be bundled');
  return `${chunk.code}\nglobalThis.crmTool = crmTool;`;
}

let tool: string;
let page: Page;

test.beforeAll(async () => {
  tool = await bundleTool();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  page = await browser.newPage();
});
test.afterAll(() => page.context().browser()?.close());

function read(adapter: string, url: string): Promise<Reading | null> {
  return page.evaluate(
    ([id, address]) => {
      const found = globalThis.crmTool.ADAPTERS.find((one) => one.id === id);
      const recordId = found && globalThis.crmTool.recogniseRecord(found, address ?? '');
      if (!found || !recordId) throw new Error(`No record at ${address}`);
      return globalThis.crmTool.readRecord(found, document, recordId);
    },
    [adapter, url],
  );
}

for (const adapter of readdirSync(FOLDER)) {
  for (const file of readdirSync(join(FOLDER, adapter)).filter((name) => name.endsWith('.html'))) {
    test(`${adapter}: ${file.replace('.html', '').replaceAll('-', ' ')}`, async () => {
      const pair = JSON.parse(readFileSync(join(FOLDER, adapter, file.replace('.html', '.json')), 'utf8'));
      await page.setContent(readFileSync(join(FOLDER, adapter, file), 'utf8'));
      await page.addScriptTag({ content: tool });
      const reading = await read(adapter, pair.url);
      if (pair.expected === null) {
        expect(reading).toBeNull();
        return;
      }
      const found = Object.entries(reading?.fields ?? {}).map(([name, { raw, id }]) => [
        name,
        id === undefined ? { raw } : { raw, id },
      ]);
      expect(Object.fromEntries(found)).toEqual(pair.expected.fields);
      expect([...(reading?.empty ?? [])].sort()).toEqual(pair.expected.empty ?? []);
      expect(reading?.isEdited ?? false, 'the owner is being edited').toBe(pair.expected.isEdited ?? false);
    });
  }
}

interface Urls {
  readonly yes: readonly (readonly [url: string, recordId: string])[];
  readonly no: readonly string[];
}
for (const adapter of readdirSync(FOLDER)) {
  test(`${adapter}: the addresses that are its records, and those that are none`, async () => {
    const { yes, no } = JSON.parse(readFileSync(join(FOLDER, adapter, 'urls.json'), 'utf8')) as Urls;
    await page.setContent('<p>An empty page</p>');
    await page.addScriptTag({ content: tool });
    const ids = await page.evaluate(
      ([id, urls]) => {
        const found = globalThis.crmTool.ADAPTERS.find((one) => one.id === id);
        return found && urls.map((url) => globalThis.crmTool.recogniseRecord(found, url));
      },
      [adapter, [...yes.map(([url]) => url), ...no]] as const,
    );
    expect(ids).toEqual([...yes.map(([, recordId]) => recordId), ...no.map(() => null)]);
  });
}

test('a hostile page: endless text, direction marks, markup, a selector that is none', async () => {
  await page.setContent(
    '<html lang="en"><body><section data-record="deal" data-id="1"><div data-field="name"></div><div data-field="owner"></div><div data-field="stage"></div></section></body></html>',
  );
  await page.addScriptTag({ content: tool });
  await page.evaluate(() => {
    const field = (name: string) => document.querySelector(`[data-field="${name}"]`) as HTMLElement;
    field('name').textContent = 'x'.repeat(10_000_000);
    field('owner').textContent = '\u202eAnna\u200b\u0007 <img src=x onerror=alert(1)>\n\n Rossi';
    for (let n = 0; n < 20_000; n += 1) field('stage').append(document.createElement('i'), ' ');
  });
  const reading = await read('demo', 'http://localhost/deals/1');
  expect(reading?.fields.name?.raw).toHaveLength(300);
  expect(reading?.fields.owner?.raw).toBe('Anna <img src=x onerror=alert(1)> Rossi');
  const broken = await page.evaluate(() => {
    const [first] = globalThis.crmTool.ADAPTERS;
    const adapter = {
      ...(first as Adapter),
      roots: ['body'],
      fields: { name: [{ select: ':::', sure: 'low' as const }] },
    };
    return globalThis.crmTool.readRecord(adapter, document, 'x');
  });
  expect(broken).toBeNull();
});

for (const name of ['details-over-a-stale-record', 'only-owners-of-others-in-sight']) {
  test(`Salesforce with real shadow trees says the same as with feigned ones: ${name.replaceAll('-', ' ')}`, async () => {
    const pair = join(FOLDER, 'salesforce', name);
    const { url, expected } = JSON.parse(readFileSync(`${pair}.json`, 'utf8'));
    await page.setContent(readFileSync(`${pair}.html`, 'utf8'));
    await page.addScriptTag({ content: tool });
    const count = await page.evaluate(() => {
      // every element with a name of its own below a view hides what it holds, the innermost first
      const parts = [...document.querySelectorAll('one-record-home-flexipage2 *')].filter(({ localName }) =>
        localName.includes('-'),
      );
      for (const part of parts.reverse()) part.attachShadow({ mode: 'open' }).append(...part.childNodes);
      return document.querySelectorAll('force-owner-lookup a').length;
    });
    expect(count).toBe(0);
    const reading = await read('salesforce', url);
    const raw = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, { raw }]) => [field, raw]));
    const wanted = Object.entries(expected.fields as Record<string, { raw: string }>);
    expect(raw).toEqual(Object.fromEntries(wanted.map(([field, { raw }]) => [field, raw])));
    expect(reading?.fields.owner?.id).toBe(expected.fields.owner?.id);
  });
}

const DEAL = 'data-record="deal" data-id="1"';

async function readBody(body: string): Promise<Reading | null> {
  await page.setContent(`<html lang="en"><body>${body}</body></html>`);
  await page.addScriptTag({ content: tool });
  return read('demo', 'http://localhost/deals/1');
}

test('the root in front: shown, with a box where another has none, or a box of its children only', async () => {
  const deal = (style: string, name: string): string =>
    `<section ${DEAL} style="${style}"><p data-field="name">${name}</p></section>`;
  const name = async (body: string) => (await readBody(body))?.fields.name?.raw;
  expect(await name(`${deal('', 'Front')}<div style="display:none">${deal('', 'Stale')}</div>`)).toBe('Front');
  expect(await name(`${deal('', 'Front')}<div style="visibility:hidden">${deal('', 'Stale')}</div>`)).toBe('Front');
  expect(await name(deal('', 'Front') + deal('width:0;height:0;overflow:hidden', 'Stale'))).toBe('Front');
  expect(await name(deal('', 'Under') + deal('position:fixed;inset:0', 'Front'))).toBe('Front');
  expect(await name(deal('display:contents', 'Front'))).toBe('Front');
  expect(await name(`<div style="display:none">${deal('display:contents', 'Stale')}</div>`)).toBeUndefined();
});

test('an owner whose name is being typed is neither that half of it nor nobody', async () => {
  const body = `<section ${DEAL}><p data-field="name">A</p><p data-field="owner"><input value="Mar"></p></section>`;
  const owner = async () => {
    const { fields, empty } = (await read('demo', 'http://localhost/deals/1')) ?? { fields: {} };
    return { raw: fields.owner?.raw, empty };
  };
  await readBody(body);
  expect(await owner()).toEqual({ raw: 'Mar', empty: [] });
  await page.locator('input').focus();
  expect(await owner()).toEqual({ raw: undefined, empty: [] });
  await page.locator('input').fill('');
  expect(await owner()).toEqual({ raw: undefined, empty: [] });
  await page.locator('input').evaluate((input) => input.blur());
  expect(await owner()).toEqual({ raw: undefined, empty: ['owner'] });
});

test('what a person cannot see is no part of a value', async () => {
  const hidden = ['display:none', 'visibility:hidden'].map((style) => `<i style="${style}">no</i>`).join('');
  const reading = await readBody(
    `<section ${DEAL}><p data-field="name">A${hidden}<slot><b>B</b></slot></p><p data-field="stage"><select><option>X</option></select></p></section>`,
  );
  expect(reading?.fields).toEqual({ name: { raw: 'A B', rule: 1, sure: 'high' } });
  expect(reading?.empty).toEqual([]);
});

test('inputs named after methods and endless nesting end in nothing, never in an error', async () => {
  const clobbers = [
    'closest',
    'checkVisibility',
    'querySelectorAll',
    'matches',
    'getAttribute',
    'tagName',
    'ownerDocument',
  ];
  for (const method of clobbers) {
    const input = `<input name="${method}">`;
    const body = `<form ${DEAL}><div data-field="owner">Anna</div><form></form>${input}</form>`;
    expect(['Anna', undefined]).toContain((await readBody(body))?.fields.owner?.raw);
    const inner = await readBody(
      `<section ${DEAL}><div data-field="owner">Anna</div><form data-field="name">${input}Deal</form></section>`,
    );
    expect(inner?.fields.owner?.raw).toBe('Anna');
  }
  expect(
    await readBody(`<img name="querySelectorAll"><section ${DEAL}><p data-field="name">x</p></section>`),
  ).toBeNull();
  await readBody(`<section ${DEAL}><p data-field="owner">Anna</p><div data-field="name"></div></section>`);
  await page.evaluate(() => {
    let inmost = document.querySelector('[data-field="name"]') as Element;
    for (let depth = 0; depth < 2000; depth += 1) inmost = inmost.appendChild(document.createElement('slot'));
    inmost.textContent = 'deep';
  });
  expect((await read('demo', 'http://localhost/deals/1'))?.fields.owner?.raw).toBe('Anna');
});
