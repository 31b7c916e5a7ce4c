import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import file from '@size-limit/file';
import sizeLimit from 'size-limit';

/**
 * `npm run size`: what the browser has to read before a part of the product can start, minified, not compressed. A page's
 * first script is its entry with everything that this imports statically; what it loads later is not part of it.
 * Each size is held against its limit and against the last one recorded; `-- --record` adds a record.
 */
const BUILD = '.output/chrome-mv3';
const HISTORY = 'tests/support/size-history.json';
/** A part may grow by this much from one record to the next without a word. */
const LEAP = 0.03;
const wantsRecord = process.argv.includes('--record');
const LIMITS: readonly {
  readonly name: string;
  readonly files: () => string[];
  readonly kilobytes: number;
  readonly isPacked?: true;
}[] = [
  { name: 'content script', files: () => ['crm.js'], kilobytes: 6 },
  { name: 'host and reading, where a deal is in front or seems to be', files: () => ['crm-host.js'], kilobytes: 21 },
  { name: 'what mounts the frame early', files: () => ['crm-early.js'], kilobytes: 3 },
  { name: "panel's first script", files: () => listStartScripts('panel.html'), kilobytes: 45 },
  { name: 'background, at its start', files: () => listImports('background.js'), kilobytes: 60 },
  { name: 'background, once a panel asks', files: () => listWorker('panel'), kilobytes: 109 },
  { name: "popup's first script", files: () => listStartScripts('popup.html'), kilobytes: 100 },
  { name: "dashboard's first script", files: () => listStartScripts('options.html'), kilobytes: 120 },
  { name: 'whole package, unpacked', files: () => listAll(), kilobytes: 1030 },
];

if (!existsSync(join(BUILD, 'manifest.json'))) {
  console.error(`${BUILD} is not there: run "npm run build" first.`);
  process.exit(1);
}
const now = new Map<string, number>();
for (const { name, files, kilobytes } of LIMITS) {
  const [result] = (await sizeLimit([file], {
    checks: [{ files: files().map((path) => join(BUILD, path)), brotli: false }],
  })) as { size: number }[];
  const size = (result?.size ?? Number.POSITIVE_INFINITY) / 1000;
  now.set(name, size);
  const before = readHistory().at(-1)?.sizes[name] ?? size;
  const isOver = size > kilobytes;
  const isGrown = !wantsRecord && size > before * (1 + LEAP);
  console.log(
    `${isOver || isGrown ? '✗' : '✓'} ${name}: ${size.toFixed(1)} kB of ${kilobytes} kB, recorded last ${before.toFixed(1)} kB`,
  );
  if (isGrown)
    console.log(`  more than ${LEAP * 100} % above what is recorded: if it is worth it, npm run size -- --record`);
  if (isOver || isGrown) process.exitCode = 1;
}
if (wantsRecord && process.exitCode !== 1) {
  const sizes = Object.fromEntries([...now].map(([name, size]) => [name, Math.round(size * 10) / 10]));
  const entry = { on: new Date().toISOString().slice(0, 10), sizes };
  writeFileSync(HISTORY, `${JSON.stringify([...readHistory(), entry], null, 2)}\n`);
}

/** What was recorded, the newest last. */
function readHistory(): { readonly on: string; readonly sizes: Readonly<Record<string, number>> }[] {
  return JSON.parse(readFileSync(HISTORY, 'utf8'));
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
