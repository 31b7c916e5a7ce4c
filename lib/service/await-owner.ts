import { tellPages } from './broadcast';
import { changeTabPage, findTabPage } from './tabs';

/** So long a rep is shown from memory before the page has named anybody. */
const PATIENCE_MS = 3000;
const waits = new Map<number, ReturnType<typeof setTimeout>>();

/** A record has come in front in this tab (null: none): who is remembered of it is taken back when its page does not confirm them. */
export function awaitOwner(tab: number, recordId: string | null): void {
  clearTimeout(waits.get(tab));
  waits.delete(tab);
  if (recordId !== null)
    waits.set(
      tab,
      setTimeout(() => void takeBack(tab, recordId), PATIENCE_MS),
    );
}

async function takeBack(tab: number, recordId: string): Promise<void> {
  waits.delete(tab);
  const page = await findTabPage(tab);
  if (page === null || page.recordId !== recordId || page.isConfirmed === true) return;
  await changeTabPage(tab, { isLate: true });
  tellPages({ event: 'page', tab, seq: page.seq });
}
