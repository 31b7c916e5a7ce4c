/** The names in a text of one per line, each once, without those already known (case and spaces do not count). */
export function readNames(text: string, known: readonly string[]): { names: string[]; skipped: number } {
  const seen = new Set(known.map(toKey));
  const names: string[] = [];
  let skipped = 0;
  for (const line of text.split(/[\n\r\t;]+/)) {
    const name = line.trim().replaceAll(/\s+/g, ' ');
    if (name === '') continue;
    if (seen.has(toKey(name))) {
      skipped += 1;
      continue;
    }
    seen.add(toKey(name));
    names.push(name);
  }
  return { names, skipped };
}

function toKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();
}
