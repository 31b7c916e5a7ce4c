import { pause } from './browser.ts';
import type { Session } from './devtools.ts';
import type { Section } from './section.ts';
import { attachFrame, type Bench, KNOWN_DEAL, startOurs, visit } from './stage.ts';

/** As a practised hand: a moment to look, and so long per key. */
const LOOK_MS = 600;
const KEY_MS = 120;
const NOTE = 'Asked for the cost of a day of downtime.';

/** A whole observation, from the shortcut to 'Saved', at the pace of a person. */
export async function measureTenSeconds(bench: Bench): Promise<Section> {
  const ours = await startOurs(bench, { isProbed: false });
  const whole: number[] = [];
  const machine: number[] = [];
  for (let round = -1; round < bench.runs; round += 1) {
    const tab = await visit(ours, bench, `/deals/${KNOWN_DEAL}`);
    const frame = await attachFrame(ours);
    const worker = await ours.attach((await ours.findTarget('service_worker', /background/)).targetId);
    const since = performance.now();
    let person = 0;
    const wait = async (ms: number): Promise<void> => {
      person += ms;
      await pause(ms);
    };
    await worker.evaluate(`chrome.tabs.query({}).then((tabs) => {
      const tab = tabs.find(({ url }) => url?.endsWith('/deals/${KNOWN_DEAL}'));
      chrome.commands.onCommand.dispatch('log-observation', tab);
    })`);
    await waitFor(frame, `document.activeElement?.type === 'radio'`);
    await wait(LOOK_MS);
    await press(frame, '4');
    await wait(LOOK_MS);
    for (const key of NOTE) {
      await press(frame, key);
      await wait(KEY_MS);
    }
    await wait(LOOK_MS);
    await press(frame, 'Enter', 2);
    await waitFor(
      frame,
      `[...document.querySelectorAll('[role=status]')].some((one) => /Saved/.test(one.textContent))`,
    );
    const took = performance.now() - since;
    await tab.close();
    if (round < 0) continue;
    whole.push(took);
    machine.push(took - person);
  }
  await ours.close();
  return {
    title: `An observation with a note of ${NOTE.length} letters, from the shortcut to 'Saved'`,
    figures: [
      { what: `the whole, ${KEY_MS} ms a key and ${LOOK_MS} ms a look`, unit: 'ms', runs: whole },
      { what: 'of it not the person', unit: 'ms', runs: machine },
    ],
    goals: [{ what: 'the slowest: ms', value: Math.max(...whole), most: 10_000 }],
    noise: 'no control: milliseconds of this machine; timers and keys sent from outside are in it',
  };
}

async function press(frame: Session, key: string, modifiers = 0): Promise<void> {
  const code = key === 'Enter' ? { windowsVirtualKeyCode: 13, code: 'Enter' } : { text: key };
  await frame.send('Input.dispatchKeyEvent', {
    type: key === 'Enter' ? 'rawKeyDown' : 'keyDown',
    key,
    modifiers,
    ...code,
  });
  await frame.send('Input.dispatchKeyEvent', { type: 'keyUp', key, modifiers, ...code, text: undefined });
}

async function waitFor(frame: Session, isIt: string): Promise<void> {
  await frame.evaluate(`new Promise((done) => {
    const look = () => ((${isIt}) ? done(true) : setTimeout(look, 10));
    look();
  })`);
}
