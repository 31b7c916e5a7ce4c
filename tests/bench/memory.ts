import { readFileSync } from 'node:fs';
import type { Browser } from './browser.ts';
import type { Session } from './devtools.ts';

/**
 * Megabytes that the browser's page processes have for themselves, shared pages in parts; not a number where the system
 * does not say. The garbage of a page is collected before by whoever asks.
 */
export async function readRenderers(browser: Browser): Promise<number> {
  const { processInfo } = await browser.send<{ processInfo: { type: string; id: number }[] }>(
    'SystemInfo.getProcessInfo',
  );
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { id }) => sum + readProportional(id), 0);
}

function readProportional(process: number): number {
  try {
    const text = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? Number.NaN) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** Megabytes of JavaScript objects in one page or frame, after its garbage is gone. */
export async function readHeap(session: Session): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
