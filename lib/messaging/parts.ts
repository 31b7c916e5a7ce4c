/** Letters of one message: with every letter written as six it is still under the browser's limit of 64 MB. */
const MOST_LETTERS = 8_000_000;

/** The text in parts that a message can carry each; no letter of two units is cut in two. An empty text is one part. */
export function cutText(text: string, most = MOST_LETTERS): string[] {
  const parts: string[] = [];
  let from = 0;
  do {
    let to = Math.min(text.length, from + most);
    if (to < text.length && isLeading(text.charCodeAt(to - 1)) && to - 1 > from) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return parts;
}

function isLeading(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
