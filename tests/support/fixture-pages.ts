import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build-copy.ts';
import type { FixturePage } from './vary-fixture.ts';

interface Pair {
  readonly url: string;
  readonly expected: { readonly fields: FixturePage['fields'] } | null;
}

const FOLDER = join(ROOT, 'tests', 'fixtures', 'crm');

/** Of every CRM its fixtures, those that say most first. */
export function listFixtures(): { readonly id: string; readonly pages: readonly FixturePage[] }[] {
  return readdirSync(FOLDER).map((id) => {
    const pages = readdirSync(join(FOLDER, id))
      .filter((file) => file.endsWith('.html'))
      .map((file): FixturePage => {
        const html = readFileSync(join(FOLDER, id, file), 'utf8');
        const pair = JSON.parse(readFileSync(join(FOLDER, id, file.replace('.html', '.json')), 'utf8')) as Pair;
        return { url: pair.url, html, fields: pair.expected?.fields ?? {} };
      })
      .sort((one, two) => Object.keys(two.fields).length - Object.keys(one.fields).length);
    return { id, pages };
  });
}
