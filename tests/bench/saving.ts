import { pause } from './browser.ts';
import type { Session } from './devtools.ts';
import { findMedian, findQuantile } from './figures.ts';
import type { PanelMark } from './probes.ts';
import type { Section } from './section.ts';
import { attachFrame, type Bench, KNOWN_DEAL, startOurs, visit } from './stage.ts';

const STORED = 100_000;
/** What a save is followed by: the undo's time, and drafts that are kept. */
const SETTLED_MS = 900;
const LATEST_MS = 8000;

/** From Ctrl+Enter to the new gap on the screen, with a history of many years. */
export async function measureSaving(bench: Bench): Promise<Section> {
  const ours = await startOurs(bench, { isProbed: true, observations: STORED });
  await visit(ours, bench, `/deals/${KNOWN_DEAL}`);
  const frame = await attachFrame(ours);
  const times: number[] = [];
  for (let round = -1; round < bench.runs; round += 1) {
    const note = `Save number ${round}`;
    await frame.evaluate(`new Promise((done) => {
      const look = () => (document.querySelector('#log textarea') === null ? setTimeout(look, 20) : done());
      look();
    })`);
    await frame.evaluate(`{
      document.querySelectorAll('#log input[type=radio]')[${Math.abs(round) % 5}].click();
      const box = document.querySelector('#log textarea');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(box, '${note}');
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      box.focus();
    }`);
    await pause(SETTLED_MS);
    await press(frame);
    // a busy machine takes its time, which is what is measured
    await frame.evaluate(`new Promise((done) => {
      const end = Date.now() + ${LATEST_MS};
      const look = () => (Date.now() > end || benchMarks.some(({ recent }) => recent.includes('${note}')) ? done() : setTimeout(look, 20));
      look();
    })`);
    await pause(SETTLED_MS);
    const { marks, keyAt } = await frame.evaluate<{ marks: PanelMark[]; keyAt: number }>(
      '({ marks: benchMarks, keyAt: benchKeyAt })',
    );
    // the list of what was seen is drawn with the gaps, of one and the same view
    const painted = marks.find(({ at, recent }) => at > keyAt && recent.includes(note))?.at ?? Number.NaN;
    if (round < 0) continue;
    times.push(painted - keyAt);
  }
  await ours.close();
  return {
    title: `Saving, with ${STORED} observations stored`,
    figures: [{ what: 'Ctrl+Enter to the new gap painted', unit: 'ms', runs: times }],
    goals: [
      { what: 'saving: ms, median', value: findMedian(times), most: 50 },
      { what: 'saving: ms, 95th percentile', value: findQuantile(times, 0.95), most: 100 },
    ],
    noise: 'no control: milliseconds of this machine',
  };
}

/** The keys as a person presses them. */
async function press(frame: Session): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, modifiers: 2 };
  await frame.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await frame.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
