import { pause } from './browser.ts';
import type { Session } from './devtools.ts';
import { findMedian } from './figures.ts';
import type { Figure, Goal, Section } from './section.ts';
import { attachFrame, type Bench, KNOWN_DEAL, type OurBrowser, startOurs, visit } from './stage.ts';

const SIZES = [0, 100, 1000, 10_000, 100_000];
/** Of each run the median of this many counts, since one call is a matter of a few milliseconds. */
const CALLS = 10;
const READY_MS = 300;

/** How reading the panel and saving grow with what is stored. */
export async function measureGrowth(bench: Bench): Promise<Section> {
  const sizes = [...SIZES, SIZES.at(-1) ?? 0];
  const browsers: OurBrowser[] = [];
  for (const observations of sizes) browsers.push(await startOurs(bench, { isProbed: false, observations }));
  const frames: Session[] = [];
  for (const browser of browsers) {
    await visit(browser, bench, `/deals/${KNOWN_DEAL}`);
    frames.push(await attachFrame(browser));
  }
  const reads = sizes.map((): number[] => []);
  const saves = sizes.map((): number[] => []);
  for (let round = -1; round < bench.runs; round += 1) {
    process.stderr.write(`\rround ${round + 1} of ${bench.runs}`);
    for (const [index, frame] of frames.entries()) {
      const { read, save } = await measureCalls(frame);
      if (round < 0) continue;
      reads[index]?.push(read);
      saves[index]?.push(save);
    }
  }
  for (const browser of browsers) await browser.close();

  const figures: Figure[] = [];
  const goals: Goal[] = [];
  const last = SIZES.length;
  const again: string[] = [];
  for (const [what, runsOf] of [
    ['panel read', reads],
    ['save', saves],
  ] as const) {
    const medians = runsOf.map(findMedian);
    const least = medians[1] ?? Number.NaN;
    for (const [index, size] of SIZES.entries()) {
      figures.push({ what: `${what}, ${size} observations`, unit: 'ms', runs: runsOf[index] ?? [] });
      if (index < 2) continue;
      goals.push({ what: `${what}: ${size} to ${SIZES[1]}`, value: (medians[index] ?? Number.NaN) / least, most: 1.3 });
    }
    again.push(
      `${what} ${(((medians[last] ?? Number.NaN) / (medians[last - 1] ?? Number.NaN) - 1) * 100).toFixed(1)} %`,
    );
  }
  const noise = `two databases of ${SIZES.at(-1)}: ${again.join(', ')}`;
  return { title: 'Growth: messages of the panel, asked and answered', figures, goals, noise };
}

async function measureCalls(frame: Session): Promise<{ read: number; save: number }> {
  await pause(READY_MS);
  const [reads, saves] = await frame.evaluate<[number[], number[]]>(`(${callOften})(${CALLS})`);
  return { read: findMedian(reads), save: findMedian(saves) };
}

/** Runs in the panel's frame. What is saved is deleted again, apart from the time. */
async function callOften(times: number): Promise<[number[], number[]]> {
  interface Reply {
    readonly ok: boolean;
    readonly result: { readonly rep: { readonly rep: { readonly id: string } }; readonly skills: readonly string[] };
  }
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<Reply> } };
  };
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  const send = async (name: string, body: object): Promise<[number, Reply]> => {
    const since = performance.now();
    const reply = await chrome.runtime.sendMessage({ name, body, token });
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return [performance.now() - since, reply];
  };
  const [reads, saves]: [number[], number[]] = [[], []];
  for (let one = 0; one < times; one += 1) {
    const [read, { result }] = await send('panel.read', {});
    reads.push(read);
    const id = crypto.randomUUID();
    const ratings = [{ skill: result.skills[0], rating: 1 + (one % 5) }];
    const [save] = await send('observation.save', { id, rep: result.rep.rep.id, ratings, note: 'A note of the bench' });
    saves.push(save);
    await send('observation.delete', { id });
    // what these changes made the panel read is over before the next call
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return [reads, saves];
}
