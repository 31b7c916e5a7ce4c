import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import file from '@size-limit/file';
import sizeLimit from 'size-limit';

/**
 * `npm run size`: what the browser has to read before a part of the product can start, minified, not compressed. A page's
 * first script is its entry with everything that this imports statically; what it loads later is not part of it.
 */
const BUILD = '.output/chrome-mv3';
const LIMITS: readonly { readonly name: string; readonly files: () => string[]; readonly kilobytes: number }[] = [
  { name: 'content script', files: () => ['crm.js'], kilobytes: 6 },
  { name: 'host and reading, only where a deal is in front', files: () => ['crm-host.js'], kilobytes: 18 },
  { name: "panel's first script", files: () => listStartScripts('panel.html'), kilobytes: 60 },
  { name: 'background, at its start', files: () => listImports('background.js'), kilobytes: 60 },
  { name: 'background, once a panel asks', files: () => listWorker('panel'), kilobytes: 90 },
  { name: "popup's first script", files: () => listStartScripts('popup.html'), kilobytes: 100 },
  { name: "dashboard's first script", files: () => listStartScripts('options.html'), kilobytes: 120 },
  { name: 'whole package', files: () => listAll(), kilobytes: 950 },
];

if (!existsSync(join(BUILD, 'manifest.json'))) {
  console.error(`${BUILD} is not there: run "npm run build" first.`);
  process.exit(1);
}
for (const { name, files, kilobytes } of LIMITS) {
  const [result] = (await sizeLimit([file], {
    checks: [{ files: files().map((path) => join(BUILD, path)), brotli: false }],
  })) as { size: number }[];
  const size = (result?.size ?? Number.POSITIVE_INFINITY) / 1000;
  const isOver = size > kilobytes;
  console.log(`${isOver ? '✗' : '✓'} ${name}: ${size.toFixed(1)} kB of ${kilobytes} kB`);
  if (isOver) process.exitCode = 1;
}

function read(path: string): string {
  return readFileSync(join(BUILD, path), 'utf8');
}

function listStartScripts(page: string): string[] {
  const entries = [...read(page).matchAll(/<script type="module"[^>]* src="\/([^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  return [...new Set(entries.flatMap((path) => listImports(path)))];
}

/** A script and all that it imports statically, each once. */
function listImports(entry: string, seen: string[] = []): string[] {
  if (seen.includes(entry)) return seen;
  seen.push(entry);
  for (const [, path] of read(entry).matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[\w$*{},\s]*?from)?["'](\.[^"']+)["']/g,
  )) {
    if (path !== undefined) listImports(normalize(join(dirname(entry), path)), seen);
  }
  return seen;
}

/** The worker's start script with one of its parts and the scripts that this part shares. */
function listWorker(part: string): string[] {
  const scripts = readdirSync(BUILD).filter((file) => file.startsWith('background-'));
  const entry = scripts.find((file) => file.startsWith(`background-${part}-`));
  if (entry === undefined) throw new Error(`The worker has no part ${part}`);
  const shared = scripts.filter((file) => read(entry).includes(`require("./${file}")`));
  return ['background.js', entry, ...shared];
}

function listAll(): string[] {
  return readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath.slice(BUILD.length), one.name));
}
