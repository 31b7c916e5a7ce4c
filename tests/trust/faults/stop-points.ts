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
 * single writing to the database. Nothing else changes; without `stopAt` nothing stops.
 */
export function addStopPoints(build: string): void {
  for (const name of listWorkerScripts(build)) {
    const path = join(build, name);
    const marked = markAwaits(readFileSync(path, 'utf8'));
    writeFileSync(path, name === 'background.js' ? `(${openStopPoints})();\n${marked}` : marked);
  }
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly argument?: Node;
}

/** `await x` becomes `stopPoint(await stopPoint(x))`. */
function markAwaits(code: string): string {
  const inserts: { at: number; text: string; rank: number }[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'AwaitExpression' && node.argument !== undefined) {
      const { argument, start, end } = node;
      inserts.push(
        { at: start, text: 'stopPoint(', rank: start },
        { at: argument.start, text: ' stopPoint(', rank: start },
      );
      inserts.push({ at: argument.end, text: ')', rank: -start }, { at: end, text: ')', rank: -start });
    }
    for (const inner of Object.values(node).flat()) if (inner?.type) visit(inner);
  };
  visit(parseAst(code) as unknown as Node);
  let marked = code;
  // from the end, so that the places before stay where they are
  for (const { at, text } of inserts.sort((a, b) => b.at - a.at || a.rank - b.rank))
    marked = marked.slice(0, at) + text + marked.slice(at);
  return marked;
}

/** Runs in the worker before its own script. A worker that is stopped does nothing any more, in the middle of its turn. */
function openStopPoints(): void {
  const points = { passed: 0, stopAt: 0 };
  const stopPoint = <T>(value: T): T => {
    points.passed += 1;
    if (points.passed === points.stopAt) {
      new BroadcastChannel('stopped').postMessage(points.passed);
      for (;;);
    }
    return value;
  };
  const { put, delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    stopPoint(null);
    return put.apply(this, given);
  };
  IDBObjectStore.prototype.delete = function (...given) {
    stopPoint(null);
    return remove.apply(this, given);
  };
  Object.assign(globalThis, { points, stopPoint });
}
