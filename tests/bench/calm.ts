import { cpus } from 'node:os';

const SAMPLE_MS = 250;
/** What the measuring browsers themselves use while nothing happens in them is less. */
const BUSY_SHARE = 0.2;

/** Waits until the machine's processors are nearly idle, at most so long; answers whether they are. */
export async function waitForCalm(mostSeconds: number): Promise<boolean> {
  const end = Date.now() + mostSeconds * 1000;
  while (Date.now() < end) {
    const before = readTimes();
    await new Promise((resume) => setTimeout(resume, SAMPLE_MS));
    const after = readTimes();
    if (1 - (after.idle - before.idle) / (after.all - before.all) < BUSY_SHARE) return true;
  }
  return false;
}

function readTimes(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((one) => Object.values(one))) };
}
