import type { Page } from '@playwright/test';
import type { Extension } from '../../support/extension.ts';
import { listUnder, type Raw } from '../raw.ts';

interface Writing {
  readonly reps: readonly string[];
  /** Ids are this and a number. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly inFlight: number;
}

/** A window of the dashboard's own, beside those that are open. */
export async function openWindow({ context, address }: Extension): Promise<Page> {
  const first = context.pages()[0];
  if (first === undefined) throw new Error('No page is open');
  const session = await context.newCDPSession(first);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: address('options.html'), newWindow: true }),
  ]);
  await page.waitForURL(/options\.html/);
  await page.getByRole('navigation').first().waitFor();
  return page;
}

/** The ids of the team's reps. */
export function listReps(raw: Raw): string[] {
  return listUnder(raw, 'rep/').map(({ id }) => String(id));
}

/** Saves observations as fast as the background answers; each that was acknowledged is told to `acknowledge` at once. */
export async function writeOn(page: Page, writing: Writing, acknowledge: (id: string) => void): Promise<void> {
  await page.exposeFunction('acknowledge', acknowledge);
  await page.evaluate(async ({ reps, name, first, last, inFlight }) => {
    interface Scope {
      readonly chrome: { runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | undefined> } };
      acknowledge(id: string): Promise<void>;
    }
    const { chrome, acknowledge } = globalThis as unknown as Scope;
    const skills = ['agenda', 'problems', 'consequences'];
    let next = first;
    const run = async (): Promise<void> => {
      while (next <= last) {
        const number = next;
        next += 1;
        const id = `${name}${number}`;
        const ratings = [{ skill: skills[number % 3], rating: 1 + (number % 5) }];
        const body = { id, rep: reps[number % reps.length], at: Date.now() - number * 1000, ratings, note: id };
        const reply = await chrome.runtime.sendMessage({ name: 'observation.save', body });
        if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
        await acknowledge(id);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, run));
  }, writing);
}
