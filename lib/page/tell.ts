import { browser } from 'wxt/browser';
import type { Body, Result } from '@/lib/messaging/contract';
import type { Envelope, Reply } from '@/lib/messaging/send';

/** The messages that this side may send. */
type Message =
  | 'page.hello'
  | 'page.token'
  | 'page.at'
  | 'page.frames'
  | 'page.layout'
  | 'page.blocked'
  | 'teach.hello'
  | 'teach.keep';

/** Milliseconds before each try: a stopped worker needs about 40 ms to start, an update of the extension some seconds. */
const WAITS = [0, 150, 450, 1350, 4050];

/** After an update of the extension a page of the old one has lost its runtime. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/**
 * Tells the background and answers its result; null when it refuses, when nobody answers, or when `isWanted` says that
 * a newer message has made this one pointless.
 */
export async function tell<Name extends Message>(
  name: Name,
  body: Body<Name>,
  isWanted: () => boolean = () => true,
): Promise<Result<Name> | null> {
  const envelope: Envelope = { name, body };
  for (const wait of WAITS) {
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    if (isOrphaned() || !isWanted()) return null;
    const reply = (await browser.runtime.sendMessage(envelope).catch(() => undefined)) as Reply | undefined;
    if (reply !== undefined && reply !== null) return reply.ok ? (reply.result as Result<Name>) : null;
  }
  return null;
}
