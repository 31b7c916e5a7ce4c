import * as v from 'valibot';
import {
  type Checked,
  CONTRACT,
  type MessageName,
  type NameOf,
  type Part,
  type Result,
  type StartName,
} from './contract';
import { CodedError } from './errors';
import type { Envelope, Reply } from './send';
import type { KnownSender } from './sender';

/** One function per message; a handler that is missing does not compile. */
export type Handlers = {
  readonly [Name in MessageName]: (body: Checked<Name>, sender: KnownSender) => Promise<Result<Name>> | Result<Name>;
};

/** What answers the messages of one part: their forms and their handlers, all of them. */
export interface OpenPart<P extends Part> {
  readonly bodies: { readonly [Name in NameOf<P>]: v.GenericSchema };
  readonly handlers: Pick<Handlers, NameOf<P>>;
}

export interface Border {
  readonly handlers: Pick<Handlers, StartName>;
  /** Brings a part that is not there yet. Errors: part-missing. */
  readonly bringPart: <P extends Part>(part: P) => Promise<OpenPart<P>>;
  /** Whether this token was issued to the panel of this tab, and is this frame's. */
  readonly admitFrame: (tab: number, token: string, frame: number) => Promise<boolean>;
  readonly report: (code: string, name: string) => void;
}

/**
 * Answers one message: who may send it, then its form, then its handler. Never throws.
 * What is refused says why in a code; what goes wrong inside is reported and says only `storage-failed`.
 */
export async function answer(message: unknown, sender: KnownSender | null, border: Border): Promise<Reply> {
  const envelope = asEnvelope(message);
  if (envelope === null) return { ok: false, code: 'bad-request' };
  const { name } = envelope;
  if (sender === null || !(CONTRACT[name].from as readonly string[]).includes(sender.kind))
    return refuse('not-allowed');
  if (sender.kind === 'panel' && !(await isTrustedPanel(envelope, sender, border))) return refuse('not-allowed');
  try {
    const { schema, run } = await findAnswer(name, border);
    const body = v.safeParse(schema, envelope.body);
    if (!body.success) return refuse('bad-request', describeIssue(name, body.issues));
    return { ok: true, result: (await run(body.output, sender)) ?? null };
  } catch (error) {
    if (error instanceof CodedError) {
      border.report(error.code, name);
      return refuse(error.code, error.where);
    }
    border.report('storage-failed', `${name} ${String(error)}`);
    return refuse('storage-failed');
  }
}

/** The form and the handler of a message, from the start or from its part. */
async function findAnswer(name: MessageName, { handlers, bringPart }: Border) {
  const { body } = CONTRACT[name];
  const part = typeof body === 'string' ? await bringPart(body) : { bodies: { [name]: body }, handlers };
  return {
    schema: (part.bodies as Record<string, v.GenericSchema>)[name] as v.GenericSchema,
    run: (part.handlers as Record<string, unknown>)[name] as (body: unknown, sender: KnownSender) => unknown,
  };
}

function refuse(code: CodedError['code'], where?: string): Reply {
  return where === undefined ? { ok: false, code } : { ok: false, code, where };
}

async function isTrustedPanel(envelope: Envelope, sender: KnownSender, border: Border): Promise<boolean> {
  const { tab, frame } = sender;
  if (tab === null || frame === undefined || envelope.token === undefined) return false;
  return border.admitFrame(tab, envelope.token, frame);
}

function describeIssue(name: string, issues: readonly v.BaseIssue<unknown>[]): string {
  const path = issues[0]?.path?.map((item) => String(item.key)).join('.');
  return path === undefined ? name : `${name}: ${path}`;
}

function asEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, token } = message as Record<string, unknown>;
  if (typeof name !== 'string' || !Object.hasOwn(CONTRACT, name)) return null;
  if (token !== undefined && typeof token !== 'string') return null;
  return message as Envelope;
}
