/** Shorter texts are in too many names by chance. */
const LEAST = 3;
/** A part of an address that is more than one plain word: `fleet-renewal`, `4f2a`. */
const COMPOUND = /[\d_.-]/;

/**
 * Tells whether a name in the page (of a class, an id, an attribute) says this very record, so that no other one has it:
 * it is in the element's text or holds it, the same of the other texts, or the address or the page's title has it.
 */
export function knowRecord(element: Element, texts: readonly string[]): (name: string) => boolean {
  const page = element.ownerDocument;
  const own = toWords(element.textContent ?? '');
  const others = texts.map(toWords).filter((text) => text.length >= LEAST);
  const title = ` ${toWords(page.title)} `;
  const path = page.URL.split(/[/?#&=;,]/).filter((part) => part !== '');
  const last = page.URL.split(/[?#]/)[0]?.split('/').at(-1);
  const named = new Set(path.filter((part) => COMPOUND.test(part) || part === last).map(toWords));
  return (name) => {
    const words = toWords(name);
    if (words === '') return false;
    if (own.includes(words) || (own.length >= LEAST && words.includes(own)) || named.has(words)) return true;
    if (words.includes(' ') && title.includes(` ${words} `)) return true;
    return words.length >= LEAST && others.some((text) => text.includes(words) || words.includes(text));
  };
}

/** In small letters, whatever stands between the words. */
function toWords(text: string): string {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // a sign of per cent stands for itself
  }
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
