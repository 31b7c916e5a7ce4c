import { send } from '@/lib/messaging/send';
import { downloadText } from './download-text';

/** Saves the whole database as one file and notes the time; answers the file's name. */
export async function saveBackup(): Promise<string> {
  const { text, fileName } = await send('data.export', {});
  downloadText(text, fileName);
  await send('data.exported', {});
  return fileName;
}
