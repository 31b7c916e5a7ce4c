/** Hands the text to the browser as a file to keep. */
export function downloadText(text: string, fileName: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads the file after the click: the address is let go later
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
