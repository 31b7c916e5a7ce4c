import { send } from '@/lib/messaging/send';
import { importText, type OnShare, readExport } from '@/lib/messaging/whole-text';

/** Puts everything as it was. Errors: changed-since. */
export type TakeBack = () => Promise<unknown>;

/**
 * Makes one change of the whole database; answers how it is taken back as long as nothing else has changed, or null where
 * something was written by somebody else meanwhile, which would be lost.
 */
export async function changeWhole(
  change: () => Promise<{ readonly counter: number }>,
  onShare: OnShare,
): Promise<TakeBack | null> {
  const before = await send('team.read', {});
  const { text } = await readExport(onShare);
  onShare(null);
  const { counter } = await change();
  return counter === before.counter + 1 ? () => importText(text, { isTrial: false, replaces: counter }) : null;
}
