import { expect } from '@playwright/test';
import { count, times } from '../figures.ts';
import { listUnder } from '../raw.ts';
import { beginNote, countNotes, openPanel, readWhole, test } from './scene.ts';
import { listReps, openWindow, writeOn } from './writer.ts';

const EACH = times(5_000, 250);

test('two windows that write at once, and the panel between them, lose nothing and count everything once', async ({
  scene,
}) => {
  test.setTimeout(times(1_800_000, 300_000));
  const { extension, vault } = scene;
  const panel = await openPanel(scene, await extension.context.newPage());
  const before = await readWhole(vault);
  const reps = listReps(before);
  const windows = [await openWindow(extension), await openWindow(extension)];
  const acknowledged = new Set<string>();
  const writing = Promise.all(
    windows.map((page, number) =>
      // the last tenth of the first window's ids are the second one's too: each of the two replaces the other's
      writeOn(
        page,
        { reps, name: 'w', first: number * EACH * 0.9, last: number * EACH * 0.9 + EACH - 1, inFlight: 8 },
        (id) => acknowledged.add(id),
      ),
    ),
  );
  await beginNote(panel, vault, 'Between the two windows.');
  await panel.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await writing;
  const after = await readWhole(vault);
  expect(acknowledged.size).toBe(EACH * 1.9);
  const written = Map.groupBy(listUnder(after, 'obs/'), ({ note }) => note);
  expect([...acknowledged].filter((id) => written.get(id)?.length !== 1)).toEqual([]);
  expect(countNotes(after, 'Between the two windows.')).toBe(1);
  const countAll = (raw: typeof after) => raw.filter(([key]) => key.startsWith('obs/')).length;
  expect(countAll(after) - countAll(before)).toBe(EACH * 1.9 + 1);
  count('observations written by two windows at once', EACH * 2);
});
