import { send } from '@/lib/messaging/send';
import { type OnShare, readExport, type WholeText } from '@/lib/messaging/whole-text';
import { downloadText } from './download-text';

/** Saves the whole database as one file and notes the time; answers the file's name, and how much of it nobody can read. */
export async function saveBackup(onShare?: OnShare): Promise<Omit<WholeText, 'text'>> {
  const { text, fileName, unread } = await readExport(onShare);
  downloadText(text, fileName);
  await send('data.exported', {});
  return { fileName, unread };
}
