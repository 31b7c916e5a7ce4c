import { send } from '@/lib/messaging/send';

/** Saves the whole database as one file and notes the time; answers the file's name. */
export async function saveBackup(): Promise<string> {
  const { text, fileName } = await send('data.export', {});
  downloadText(text, fileName);
  await send('data.exported', {});
  return fileName;
}

function downloadText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads the file after the click: the address is let go later
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
