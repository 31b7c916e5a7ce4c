import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/build-copy.ts';
import { readZip } from './read-zip.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** What `npm run zip` makes: a package for each store, and the sources that Firefox's reviewers build from. */
export const PACKAGES = ['chrome', 'firefox', 'sources'] as const;
export const STORE_PACKAGES = ['chrome', 'firefox'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** The bytes of a package, as a store would get it. */
export function readPackage(name: PackageName, folder = ROOT): Buffer {
  const path = join(folder, '.output', `affianca-${version}-${name}.zip`);
  if (!existsSync(path)) throw new Error(`There is no ${path}: npm run zip`);
  return readFileSync(path);
}

/** The files of a package that a browser reads as text, by path. */
export function readTexts(name: PackageName): ReadonlyMap<string, string> {
  const texts = [...readZip(readPackage(name))].filter(([path]) => /\.(js|html|css|json)$/.test(path));
  return new Map(texts.map(([path, content]) => [path, content.toString('utf8')]));
}
