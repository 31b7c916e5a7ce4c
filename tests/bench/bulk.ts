import { findMedian } from './figures.ts';
import type { Section } from './section.ts';
import { type Bench, type OurBrowser, startOurs } from './stage.ts';
import { writeTeam } from './team.ts';

const STORED = 100_000;
/** Each takes seconds: fewer runs than of the rest. */
const MOST_RUNS = 5;

interface Times {
  readonly ours: number;
  readonly bare: number;
}

/** Import and export of a long history, beside the bare storage calls that write and read the very same records. */
export async function measureBulk(bench: Bench): Promise<Section> {
  const runs = Math.min(bench.runs, MOST_RUNS);
  const text = writeTeam(bench.crm.url, STORED);
  const imports: Times[] = [];
  const exports: Times[] = [];
  for (let round = 0; round < runs; round += 1) {
    const browser = await startOurs(bench, { isProbed: false, observations: 0 });
    const since = performance.now();
    await browser.ask('data.import', { text, isTrial: false });
    const imported = performance.now() - since;
    const bare = await measureBare(browser);
    imports.push({ ours: imported, bare: bare.write });
    exports.push({ ours: await measureExport(browser), bare: bare.read });
    await browser.close();
  }
  const figures = [
    { what: 'import', times: imports },
    { what: 'export', times: exports },
  ].flatMap(({ what, times }) => [
    { what: `${what}: ours`, unit: 'ms', runs: times.map(({ ours }) => ours) },
    { what: `${what}: bare storage calls`, unit: 'ms', runs: times.map(({ bare }) => bare) },
  ]);
  const ratio = (times: readonly Times[]): number => findMedian(times.map(({ ours, bare }) => ours / bare));
  return {
    title: `Import and export of ${STORED} observations, ${runs} runs`,
    figures,
    goals: [
      { what: 'import, ours to bare', value: ratio(imports), most: 1.5 },
      { what: 'export, ours to bare', value: ratio(exports), most: 1.5 },
    ],
    noise: `import: ${spread(imports)}, export: ${spread(exports)} between the fastest and the slowest bare run`,
  };
}

const spread = (times: readonly Times[]): string => {
  const bare = times.map((one) => one.bare);
  return `${((Math.max(...bare) / Math.min(...bare) - 1) * 100).toFixed(0)} %`;
};

async function measureExport({ ask }: OurBrowser): Promise<number> {
  const since = performance.now();
  await ask('data.export', {});
  return performance.now() - since;
}

/** In the dashboard: the records of the database as they are, written to another one and read as a text. */
function measureBare({ dashboard }: OurBrowser): Promise<{ write: number; read: number }> {
  return dashboard.evaluate(`(${callBare})()`);
}

async function callBare(): Promise<{ write: number; read: number }> {
  const ask = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const open = (name: string): Promise<IDBDatabase> => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => void request.result.createObjectStore('records');
    return ask(request);
  };
  const source = (await open('affianca')).transaction('records').objectStore('records');
  const [keys, values] = await Promise.all([ask(source.getAllKeys()), ask(source.getAll())]);
  const text = JSON.stringify(values);

  const target = await open('bench');
  let since = performance.now();
  const parsed = JSON.parse(text) as unknown[];
  const writing = target.transaction('records', 'readwrite', { durability: 'strict' });
  const written = new Promise((done, fail) => {
    writing.oncomplete = done;
    writing.onabort = () => fail(writing.error);
  });
  for (const [index, key] of keys.entries()) writing.objectStore('records').put(parsed[index], key);
  await written;
  const write = performance.now() - since;

  since = performance.now();
  const read = await ask(target.transaction('records').objectStore('records').getAll());
  JSON.stringify({ records: read }, null, 2);
  return { write, read: performance.now() - since };
}
