// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { awaitAdapter, writeAdapterScript } from '@/lib/crm/adapter-door';
import { demo } from '@/lib/crm/demo';
import { awaitKit, offerKit } from '@/lib/page/door';
import { RECORD_DOOR, type RecordKit } from '@/lib/page/doors';

/** Every name under which the scripts of the extension's world could be looked for, taken by an element of the page. */
const CLOBBERED = ['affianca', 'affiancaRecord', 'affiancaAdapters', 'affianca.record', 'affianca.adapters'];
const scope = globalThis as Record<string, unknown>;

beforeEach(() => {
  for (const name of CLOBBERED) scope[name] = document.createElement('a');
});
afterEach(() => {
  for (const name of CLOBBERED) delete scope[name];
});

it('our scripts meet, whatever names the page gives to its elements', () => {
  const kit = {} as RecordKit;
  const kits: RecordKit[] = [];
  awaitKit(RECORD_DOOR, (found) => kits.push(found));
  offerKit(RECORD_DOOR, kit);
  expect(kits).toEqual([kit]);
  const ids: string[] = [];
  awaitAdapter('demo', ({ id }) => ids.push(id));
  new Function(writeAdapterScript(demo))();
  awaitAdapter('demo', ({ id }) => ids.push(id));
  expect(ids).toEqual(['demo', 'demo']);
});
