import { browser } from './native';

/** Something that went wrong: its code, and which message it was; never a name, a note or a figure. */
export interface KeptError {
  readonly at: number;
  readonly code: string;
  /** The message's name: `observation.save`. */
  readonly where: string;
}

const PREFIX = 'error.';
const MOST_KEPT = 50;

/** Keeps a code for the Data page. Each has a key of its own, so that two writers lose nothing; the oldest go. */
export async function keepError(code: string, where: string): Promise<void> {
  try {
    const at = Date.now();
    const key = `${PREFIX}${at}.${crypto.randomUUID().slice(0, 8)}`;
    await browser.storage.local.set({ [key]: { at, code, where } satisfies KeptError });
    const old = (await listKeys()).slice(0, -MOST_KEPT);
    if (old.length > 0) await browser.storage.local.remove(old);
  } catch {
    // what cannot be kept is not worth another error
  }
}

/** The newest first, at most 50. */
export async function listErrors(): Promise<KeptError[]> {
  const keys = (await listKeys()).slice(-MOST_KEPT).reverse();
  const kept = await browser.storage.local.get(keys);
  return keys.map((key) => kept[key] as KeptError);
}

/** Empties the list; answers what was in it, for `bringBackErrors`. */
export async function forgetErrors(): Promise<Readonly<Record<string, unknown>>> {
  const keys = await listKeys();
  const kept = await browser.storage.local.get(keys);
  await browser.storage.local.remove(keys);
  return kept;
}

export async function bringBackErrors(kept: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.local.set({ ...kept });
}

async function listKeys(): Promise<string[]> {
  const kept = await browser.storage.local.get(null);
  return Object.keys(kept)
    .filter((key) => key.startsWith(PREFIX))
    .sort();
}
