import { test as base, expect, type Page } from '@playwright/test';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type Extension, importTeam, launchWithExtension } from '../../support/extension.ts';
import { count, times } from '../figures.ts';
import { openVault, readWhole } from './scene.ts';
import { listReps, openWindow, writeOn } from './writer.ts';

const ROUNDS = times(200, 8);

/** Ends every process of this browser at once, as a power cut or the system's own killer would. */
async function killBrowser({ context }: Extension): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser to ask');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const closed = context.waitForEvent('close');
  const browserFirst = processInfo.sort((one) => (one.type === 'browser' ? -1 : 1));
  for (const { id } of browserFirst) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // it went with the browser
    }
  }
  await closed;
}

/** Writes until so many were acknowledged; what is still on its way then is killed with the browser. */
async function writeUntil(
  page: Page,
  reps: string[],
  name: string,
  most: number,
  onId: (id: string) => void,
): Promise<void> {
  let heard = 0;
  await new Promise<void>((enough, failed) => {
    writeOn(page, { reps, name, first: 0, last: 1_000_000, inFlight: 4 }, (id) => {
      onId(id);
      heard += 1;
      if (heard === most) enough();
    }).catch(failed); // also when the browser is gone, which nobody waits for any more
  });
}

base('a browser killed while it writes has kept every observation that it acknowledged', async () => {
  base.setTimeout(times(5_400_000, 600_000));
  let extension = await launchWithExtension();
  const { profile, build } = extension;
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: 'http://localhost' }));
  const acknowledged = new Set<string>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const vault = await openVault(extension);
    const raw = await readWhole(vault);
    const keys = new Set(raw.map(([key]) => key));
    expect([...acknowledged].filter((id) => !keys.has(`obsKey/${id}`))).toEqual([]);
    const page = await openWindow(extension);
    const most = 1 + ((round * 7) % 23);
    await writeUntil(page, listReps(raw), `r${round}-`, most, (id) => acknowledged.add(id));
    await killBrowser(extension);
    extension = await launchWithExtension({ again: { profile, build } });
  }
  const raw = await readWhole(await openVault(extension));
  const keys = new Set(raw.map(([key]) => key));
  expect([...acknowledged].filter((id) => !keys.has(`obsKey/${id}`))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  // and it goes on
  const page = await openWindow(extension);
  await writeUntil(page, listReps(raw), 'after-', 3, () => undefined);
  await extension.close();
  count('kills of the browser survived', ROUNDS);
  count('observations acknowledged before those kills, all of them there', acknowledged.size);
});
