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
    });
  }
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
