import { isReply } from './send';
import type { PanelView } from './views';

/** By this `panel-paint.js` hands over what it has asked. */
const FIRST = Symbol.for('affianca.first-read');

interface FirstRead {
  readonly reply: Promise<unknown>;
  /** Something has changed since. */
  readonly isOld: boolean;
}

/** The answer to the question that was asked before the panel's own script came; once. Null when there is none, or when it is of no use. */
export function takeFirstRead(): Promise<PanelView | null> | null {
  const scope = globalThis as { [FIRST]?: FirstRead };
  const first = scope[FIRST];
  delete scope[FIRST];
  return first === undefined ? null : takeView(first);
}

async function takeView(first: FirstRead): Promise<PanelView | null> {
  const reply = await first.reply.catch(() => undefined);
  return isReply(reply) && reply.ok && !first.isOld ? (reply.result as PanelView) : null;
}
