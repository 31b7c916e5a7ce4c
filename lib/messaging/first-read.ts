import { isReply } from './send';
import type { PanelView } from './views';

/** By this `panel-paint.js` hands over what it has asked. */
const FIRST = Symbol.for('affianca.first-read');

interface FirstRead {
  readonly reply: Promise<unknown>;
  /** Something has changed since. */
  readonly isOld: boolean;
}

const scope = globalThis as { [FIRST]?: FirstRead };
let view: PanelView | null = null;
let asked: FirstRead | undefined;

/** Waits for the answer to the question that was asked before the panel's own script came; null when it is of no use. */
export async function awaitFirstView(): Promise<PanelView | null> {
  asked = scope[FIRST];
  const reply = await asked?.reply.catch(() => undefined);
  view = isReply(reply) && reply.ok ? (reply.result as PanelView) : null;
  return view;
}

/** The first view, once; null where there is none, or something has changed since it was asked for. */
export function takeFirstView(): PanelView | null {
  const taken = asked?.isOld === false ? view : null;
  asked = undefined;
  view = null;
  delete scope[FIRST];
  return taken;
}
