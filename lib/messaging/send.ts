import { browser } from '@/lib/platform/native';
import type { Body, MessageName, PageEvent, Result } from './contract';
import { CodedError, ERROR_CODES, type ErrorCode } from './errors';

let token: string | undefined;

/** The panel says once which token its frame was given; every later message carries it. */
export function setToken(given: string): void {
  token = given;
}

/** What crosses the border: the name, the body, and the panel's token. */
export interface Envelope {
  readonly name: MessageName;
  readonly body: unknown;
  readonly token?: string;
}

/** What comes back: a result, or a refusal. */
export type Reply =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly where?: string };

/**
 * Asks the background and answers its result. A refusal throws a `CodedError`.
 * A worker that was stopped in mid-answer is asked once more: every writing message carries its own id and may be repeated.
 */
export async function send<Name extends MessageName>(name: Name, body: Body<Name>): Promise<Result<Name>> {
  const envelope: Envelope = token === undefined ? { name, body } : { name, body, token };
  const reply = (await askOnce(envelope)) ?? (await askOnce(envelope));
  if (reply === undefined) {
    const code = isOrphaned() ? 'extension-updated' : 'worker-gone';
    // the background cannot tell of itself that it is gone
    if (code === 'worker-gone') void import('@/lib/platform/error-log').then(({ keepError }) => keepError(code, name));
    throw new CodedError(code);
  }
  if (!reply.ok) throw new CodedError(reply.code, reply.where);
  return reply.result as Result<Name>;
}

async function askOnce(envelope: Envelope): Promise<Reply | undefined> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(envelope);
    return isReply(reply) ? reply : undefined;
  } catch {
    return undefined;
  }
}

/** After an update of the extension the pages of the old one have lost their runtime. */
function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Whether this has the form of the background's answers. */
export function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null) return false;
  const reply = value as { ok?: unknown; code?: unknown };
  return reply.ok === true || (reply.ok === false && (ERROR_CODES as readonly unknown[]).includes(reply.code));
}

/** Calls `listener` for every event of the background; answers the function that stops it. */
export function onPageEvent(listener: (event: PageEvent) => void): () => void {
  const receive = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isOurs && typeof message === 'object' && message !== null && 'event' in message) listener(message as PageEvent);
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
