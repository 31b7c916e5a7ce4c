import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/build-copy.ts';

/** One page of a CRM, written by us after public facts about it, and the address at which it is served. */
export interface CrmPage {
  readonly adapter: string;
  readonly url: string;
  /** An address of the same site that names no record. */
  readonly elsewhere: string;
  readonly html: string;
}

interface Pair {
  readonly url: string;
  readonly expected: { readonly fields: object } | null;
}

const FOLDER = join(ROOT, 'tests', 'fixtures', 'crm');
const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8')) as T;

/** Of every CRM the page that says most. */
export function listCrmPages(): CrmPage[] {
  return readdirSync(FOLDER).map((adapter) => {
    const pairs = readdirSync(join(FOLDER, adapter))
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const { url, expected } = readJson<Pair>(adapter, file.replace('.html', '.json'));
        return { file, url, size: Object.keys(expected?.fields ?? {}).length };
      })
      .sort((one, two) => two.size - one.size);
    const [best] = pairs;
    if (best === undefined) throw new Error(`${adapter} has no page`);
    const { origin } = new URL(best.url);
    return {
      adapter,
      url: best.url,
      elsewhere: `${origin}/somewhere-else`,
      html: readFileSync(join(FOLDER, adapter, best.file), 'utf8'),
    };
  });
}
