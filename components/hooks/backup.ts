import { send } from '@/lib/messaging/send';
import { type OnShare, readExport } from '@/lib/messaging/whole-text';
import { downloadText } from './download-text';

/** Saves the whole database as one file and notes the time; answers the file's name. */
export async function saveBackup(onShare?: OnShare): Promise<string> {
  const { text, fileName } = await readExport(onShare);
  downloadText(text, fileName);
  await send('data.exported', {});
  return fileName;
}
