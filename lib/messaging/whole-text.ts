import { cutText } from './parts';
import { send } from './send';
import type { ImportSummary } from './views';

/** How much of a long work is done; null while nobody can say. */
export type OnShare = (share: number | null) => void;

export interface WholeText {
  readonly text: string;
  readonly fileName: string;
  /** Records in it that nobody can read. */
  readonly unread: number;
}

/** The whole database as one text, fetched in as many parts as it needs. */
export async function readExport(onShare: OnShare = () => undefined): Promise<WholeText> {
  onShare(null);
  const { id, text, fileName, parts, unread } = await send('data.export', {});
  const texts = [text];
  while (texts.length < parts) {
    onShare(texts.length / parts);
    texts.push((await send('data.export', { piece: { id, part: texts.length } })).text);
  }
  return { text: texts.join(''), fileName, unread };
}

interface ImportOptions {
  readonly isTrial: boolean;
  /** Puts the file in the place of everything, if nothing has changed since this counter. */
  readonly replaces?: number;
}

/** Sends a file in as many parts as it needs; it is read, and all or nothing of it written, when the last one has come. */
export async function importText(
  text: string,
  options: ImportOptions,
  onShare: OnShare = () => undefined,
): Promise<ImportSummary & { readonly counter: number }> {
  const parts = cutText(text);
  const id = crypto.randomUUID();
  for (const [part, piece] of parts.entries()) {
    onShare(part === parts.length - 1 ? null : (part + 1) / parts.length);
    const whole = parts.length === 1 ? {} : { piece: { id, part, parts: parts.length } };
    const summary = await send('data.import', { text: piece, ...options, ...whole });
    if (summary !== null) return summary;
  }
  throw new Error('the last part has no answer');
}
