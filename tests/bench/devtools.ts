import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A line to the browser, or to one page, frame or worker of it. */
export interface Session {
  /** Asks and answers the result; throws what the browser objects. */
  send<Result = unknown>(method: string, parameters?: object): Promise<Result>;
  /** What this expression comes to there, awaited when it is a promise. Throws what it throws. */
  evaluate<Result = unknown>(expression: string): Promise<Result>;
}

export interface Devtools extends Session {
  /** A line to one target; none is attached by itself, so that no page and no frame is held up at its start. */
  attach(targetId: string): Promise<Session>;
  listTargets(): Promise<Target[]>;
}

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
interface Evaluation {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/**
 * Speaks the browser's own protocol over the pipe that it was started with. The usual drivers attach to every frame and
 * hold it until they have looked at it, which would be part of every time that is measured here.
 */
export function connect(browser: ChildProcess): Devtools {
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<
    number,
    { readonly done: (result: unknown) => void; readonly fail: (error: Error) => void }
  >();
  let last = 0;
  let rest: Buffer[] = [];

  const receive = ({ id, result, error }: Answer): void => {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.done(result);
    else asked.fail(new Error(error.message));
  };
  output.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      receive(JSON.parse(Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8')) as Answer);
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  });
  output.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('The browser is gone'));
  });

  const open = (sessionId?: string): Session => {
    const send = <Result>(method: string, parameters: object = {}): Promise<Result> => {
      last += 1;
      const id = last;
      const asked = new Promise((done, fail) => waiting.set(id, { done, fail }));
      input.write(`${JSON.stringify({ id, method, params: parameters, sessionId })}\0`);
      return asked as Promise<Result>;
    };
    return {
      send,
      async evaluate<Result>(expression: string): Promise<Result> {
        const { result, exceptionDetails } = await send<Evaluation>('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as Result;
      },
    };
  };
  const whole = open();
  return {
    ...whole,
    async attach(targetId) {
      const { sessionId } = await whole.send<{ sessionId: string }>('Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      return open(sessionId);
    },
    async listTargets() {
      const { targetInfos } = await whole.send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] });
      return targetInfos;
    },
  };
}
