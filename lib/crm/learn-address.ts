import { type AddressRule, BETWEEN, type IdShape, SHAPES } from './taught';

/**
 * What two opportunities' addresses have in common, and where they differ: the part that is the id, by `chooseId`. Null
 * when they do not differ, or are of two sites.
 */
export function learnAddress(
  one: string,
  two: string,
): (AddressRule & { readonly ids: readonly [string, string] }) | null {
  const [a, b] = [split(one), split(two)];
  const differing = a.flatMap((part, index) =>
    index % 2 === 0 && b[index] !== undefined && b[index] !== part ? [index] : [],
  );
  const at = chooseId(a, b, differing);
  // the site itself is the parts before the third slash
  if (at === undefined || (differing[0] ?? 0) < 4) return null;
  for (let index = 1; index < at; index += 2) if (a[index] !== b[index]) return null;
  const before = [''];
  for (let index = 0; index < at; index += 1) {
    if (differing.includes(index)) before.push('');
    else before[before.length - 1] += a[index] ?? '';
  }
  const ids = [a[at] ?? '', b[at] ?? ''] as const;
  const shape = (Object.keys(SHAPES) as IdShape[]).find((name) =>
    ids.every((id) => new RegExp(`^${SHAPES[name]}$`).test(id)),
  );
  return shape === undefined ? null : { before, shape, ids };
}

/** What a query calls the id of a record; not those of a session, a view or a tab. */
const ID_NAME = /^(id|[or]id|guid|r|key|(record|deal|opp|opportunity|lead|item|object|entity)([_-]?(id|key))?)$/i;
/** A moment in seconds or milliseconds: it differs at every look. */
const MOMENT = /^1[5-9]\d{8}(\d{3})?$/;

/**
 * Which of the parts that differ is the id: the one that the query names so; or else the last in the path that looks like
 * one, since what stands above it (a pipeline, an owner) holds many records; or else the last of all. A name right behind
 * a number is that number's own.
 */
function chooseId(a: readonly string[], b: readonly string[], differing: readonly number[]): number | undefined {
  const both = (index: number, has: (text: string) => boolean): boolean => [a, b].every((all) => has(all[index] ?? ''));
  const isValue = (index: number): boolean => a[index - 1] === '=';
  const isId = (index: number): boolean => both(index, (text) => /\d/.test(text) || text.length >= 8);
  const isLasting = (index: number): boolean => !both(index, (text) => MOMENT.test(text));
  const named = differing.findLast((index) => isValue(index) && ID_NAME.test(a[index - 2] ?? ''));
  if (named !== undefined) return named;
  const inPath = differing.filter((index) => !isValue(index));
  const last = inPath.findLast(isId);
  if (last !== undefined) {
    const above = last - 2;
    const isName = differing.includes(above) && both(above, isNumber) && !both(last, (text) => /\d/.test(text));
    return isName ? above : last;
  }
  const ids = differing.filter(isId);
  return ids.findLast(isLasting) ?? ids.at(-1) ?? differing.at(-1);
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);
const split = (url: string): string[] => url.split(new RegExp(`([${BETWEEN}]+)`));
