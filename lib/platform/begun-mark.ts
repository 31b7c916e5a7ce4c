import { browser } from './native';

/** Outside the database: that there was something in it. A database that is found empty all the same was taken away. */
const MARK = 'begun';
let isMarked = false;

export function markBegun(): void {
  if (isMarked) return;
  isMarked = true;
  browser.storage.local.set({ [MARK]: true }).catch(() => {
    isMarked = false; // the next change tries again
  });
}

export async function wasBegun(): Promise<boolean> {
  return MARK in (await browser.storage.local.get(MARK));
}

export async function forgetBegun(): Promise<void> {
  isMarked = false;
  await browser.storage.local.remove(MARK);
}
