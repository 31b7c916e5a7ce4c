import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** The scripts that a worker's life consists of: its own, and what it brings in when it is asked for. */
function listWorkerScripts(build: string): string[] {
  const own = readFileSync(join(build, 'background.js'), 'utf8');
  const brought = [...own.matchAll(/["'`]\/?(background[\w-]*\.js)["'`]/g)].map(([, name = '']) => name);
  return [...new Set(['background.js', ...brought])];
}

/**
 * Gives a copy of the build a point at which its worker can be stopped before and after every `await`, and before every
 * single writing to the database. Each point has the number of its place in the source, the same in every life of the
 * worker. Nothing else changes; without `stopAt` nothing stops.
 */
export function addStopPoints(build: string): void {
  let first = 0;
  for (const name of listWorkerScripts(build)) {
    const path = join(build, name);
    const { marked, next } = markAwaits(readFileSync(path, 'utf8'), first);
    first = next;
    writeFileSync(path, name === 'background.js' ? `(${openStopPoints})();\n${marked}` : marked);
  }
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly argument?: Node;
}

/** `await x` becomes `stopPoint(await stopPoint(x, 7), 8)`; the numbers begin with `first`. */
function markAwaits(code: string, first: number): { marked: string; next: number } {
  const inserts: { at: number; text: string; rank: number }[] = [];
  let number = first;
  const visit = (node: Node): void => {
    if (node.type === 'AwaitExpression' && node.argument !== undefined) {
      const { argument, start, end } = node;
      inserts.push({ at: start, text: 'stopPoint(', rank: 0 }, { at: argument.start, text: ' stopPoint(', rank: 0 });
      // what ends at one place ends from within
      inserts.push({ at: argument.end, text: `,${number})`, rank: 2 * start + 1 });
      inserts.push({ at: end, text: `,${number + 1})`, rank: 2 * start });
      number += 2;
    }
    for (const inner of Object.values(node).flat()) if (inner?.type) visit(inner);
  };
  visit(parseAst(code) as unknown as Node);
  let marked = code;
  // from the end, so that the places before stay where they are
  for (const { at, text } of inserts.sort((a, b) => b.at - a.at || a.rank - b.rank))
    marked = marked.slice(0, at) + text + marked.slice(at);
  return { marked, next: number };
}

export interface Points {
  /** The message whose points are passed, from its arrival to its answer. */
  watched: string | null;
  /** Every point that was passed: its place, and which time it was that this message came there. */
  passed: string[];
  stopAt: string | null;
}

/** Runs in the worker before its own script. A worker that is stopped does nothing any more, in the middle of its turn. */
function openStopPoints(): void {
  const points: Points = { watched: null, passed: [], stopAt: null };
  let isOn = false;
  let times: Record<string, number> = {};
  const stopPoint = <T>(value: T, place: number | string): T => {
    if (!isOn) return value;
    times[place] = (times[place] ?? 0) + 1;
    const point = `${place}/${times[place]}`;
    points.passed.push(point);
    if (point === points.stopAt) {
      new BroadcastChannel('stopped').postMessage(point);
      for (;;);
    }
    return value;
  };
  const { put, delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    stopPoint(null, 'put');
    return put.apply(this, given);
  };
  IDBObjectStore.prototype.delete = function (...given) {
    stopPoint(null, 'delete');
    return remove.apply(this, given);
  };
  type Listener = (message: { name?: string }, sender: unknown, answer: (reply: unknown) => void) => unknown;
  const { onMessage } = (
    globalThis as unknown as { chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } } }
  ).chrome.runtime;
  const listen = onMessage.addListener.bind(onMessage);
  onMessage.addListener = (listener) =>
    listen((message, sender, answer) => {
      if (points.watched === null || message.name !== points.watched) return listener(message, sender, answer);
      [isOn, times, points.passed] = [true, {}, []];
      return listener(message, sender, (reply) => {
        isOn = false;
        answer(reply);
      });
    });
  Object.assign(globalThis, { points, stopPoint });
}
