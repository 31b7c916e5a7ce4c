import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { measureBulk } from './bulk.ts';
import { measureCost } from './cost.ts';
import { measureGrowth } from './growth.ts';
import { startHeavyCrm } from './heavy-crm/server.ts';
import { measureHostile } from './hostile.ts';
import { readOptions } from './options.ts';
import { measurePages } from './pages.ts';
import { measurePanel } from './panel-time.ts';
import { measureRecords } from './records.ts';
import { measureSaving } from './saving.ts';
import { printSection, type Section } from './section.ts';
import { measureTenSeconds } from './ten-seconds.ts';

/**
 * `npm run bench`: what the product costs and how soon it is there, beside controls that are measured in the same run.
 * Nothing here fails: figures are of one machine and one moment, and goals are ratios to be looked at.
 */
const options = readOptions();
const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';
const before = load();
console.log(`${options.runs} runs on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${before}`);
const crm = await startHeavyCrm();
const context = { ...options, crm };
const sections: Section[] = [];
const add = (measured: readonly Section[]): void => {
  for (const section of measured) printSection(section);
  sections.push(...measured);
};
if (options.only.includes('panel')) add([await measurePanel(context)]);
if (options.only.includes('saving')) add([await measureSaving(context)]);
if (options.only.includes('seconds')) add([await measureTenSeconds(context)]);
if (options.only.includes('cost')) add(await measureCost(context));
if (options.only.includes('records')) add(await measureRecords(context));
if (options.only.includes('growth')) add([await measureGrowth(context)]);
if (options.only.includes('bulk')) add([await measureBulk(context)]);
if (options.only.includes('hostile')) add([await measureHostile(context)]);
if (options.only.includes('pages')) add([await measurePages(context)]);
await crm.close();
console.log(`\nload: ${before} at the start, ${load()} at the end`);
if (options.json !== null) {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? null, load: [before, load()] };
  writeFileSync(options.json, `${JSON.stringify({ commit, machine, runs: options.runs, sections }, null, 2)}\n`);
}
