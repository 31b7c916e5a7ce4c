import { SheetRefusal } from '@/lib/csv/sheet';

const MOST_BYTES = 20 * 1024 * 1024;

/** The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, or the Western code page of Windows. */
export async function decodeFile(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new SheetRefusal('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
