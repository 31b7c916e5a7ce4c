import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** What stands where something else should: of every type, enormous, endless, poisoned. */
const stranger: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    1.5,
    '',
    'x'.repeat(100_000),
    [],
    {},
    [[]],
    Number.MAX_SAFE_INTEGER,
  ),
  fc.constantFrom('<script>alert(1)</script>', '=1+1', '../..', '\u0000', '\ud800', 'a/b', '__proto__', 'constructor'),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(JSON.parse(deep(900)) as unknown),
);

/** One way to spoil a file. `place` and `pick` say where; the answer is text, which need not be JSON. */
type Mutation = (file: Json, place: number, other: unknown) => string;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a value is another': (file, place, other) =>
    change(file, place, (holder, key) => Object.assign(holder, { [key]: other })),
  'a value is missing': (file, place) => change(file, place, (holder, key) => void Reflect.deleteProperty(holder, key)),
  'a member is called otherwise': (file, place) =>
    change(file, place, (holder, key) => {
      Object.assign(holder, { [`${key}x`]: Reflect.get(holder, key) });
      Reflect.deleteProperty(holder, key);
    }),
  'a record is there twice': (file, place) =>
    change(file, place, (holder, key) => {
      if (Array.isArray(holder)) holder.push(holder[Number(key)] as Json);
    }),
  'a prototype is poisoned': (file, place) =>
    change(file, place, (holder, key) => Object.assign(holder, { [key]: 'POISON' })).replace(
      '"POISON"',
      '{"__proto__":{"isPoisoned":true},"constructor":{"prototype":{"isPoisoned":true}}}',
    ),
  'a poisoned member is added': (file, place) => {
    const text = JSON.stringify(file);
    const braces = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = braces[place % braces.length] ?? 1;
    const comma = text[at] === '}' ? '' : ',';
    return `${text.slice(0, at)}"__proto__":{"isPoisoned":true}${comma}${text.slice(at)}`;
  },
  'the version is newer': (file) => JSON.stringify({ ...(file as object), version: 2 }),
  'the version is none': (file, place) =>
    JSON.stringify({ ...(file as object), version: [0, -1, '1', null, 1.5][place % 5] }),
  'the end is missing': (file, place) => {
    const text = JSON.stringify(file);
    return text.slice(0, place % text.length);
  },
  'one character is another': (file, place, other) => {
    const text = JSON.stringify(file);
    const at = place % text.length;
    return text.slice(0, at) + String(other).slice(0, 1) + text.slice(at + 1);
  },
  'it is something else': (_file, _place, other) => JSON.stringify(other),
  'it is text': (_file, _place, other) => String(other),
  'it is deep': (_file, place) => deep(place % 200_000),
  'a list is deep': (file, place) =>
    JSON.stringify({ ...(file as object), reps: 'DEEP' }).replace('"DEEP"', deep(place % 200_000)),
  'a list is huge': (file) =>
    JSON.stringify({ ...(file as object), stages: Array.from({ length: 2_000 }, () => null) }),
  'everything is there twice': (file) => JSON.stringify([file, file]),
  'nothing is spoilt': (file) => JSON.stringify(file, null, 2),
};

/** A file and its spoilt text, with the name of what was done. */
export const spoil = <T extends object>(valid: fc.Arbitrary<T>) =>
  fc.tuple(valid, fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(), stranger).map(([file, name, place, other]) => ({
    name,
    text: MUTATIONS[name]?.(file as unknown as Json, place, other) ?? '',
  }));

/** Does something to the `place`th member of the whole tree, counted in order, on a copy; answers it as text. */
function change(file: Json, place: number, act: (holder: object, key: string) => void): string {
  const copy = structuredClone(file);
  const places: [object, string][] = [];
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push([value, key]);
      visit(inner);
    }
  };
  visit(copy);
  const [holder, key] = places[place % places.length] ?? [copy as object, 'none'];
  act(holder, key);
  return JSON.stringify(copy);
}
