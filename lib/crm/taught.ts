import { knowNobody } from './nobody';
import type { Adapter, Field, FieldRule } from './types';

/** The adapter id of every CRM that the manager has taught by pointing. */
export const TAUGHT = 'taught';

/** In a selector made by pointing: what follows is in the open shadow tree of what stands before. */
export const INTO_TREE = ' >>> ';

/** Which kind of text stands for the record in its address: the narrowest that both examples are. */
type IdShape = 'digits' | 'hex' | 'with-digit' | 'any';

/** How a record is known by its address: these texts in this order, one changing part between each two, then the id. */
export interface AddressRule {
  readonly before: readonly string[];
  readonly shape: IdShape;
}

/** A CRM taught by pointing. It holds no pattern of its own, so that a file from somebody else can hold no trap. */
export interface TaughtPages extends AddressRule {
  readonly fields: Readonly<Partial<Record<Field, readonly Pick<FieldRule, 'select' | 'read'>[]>>>;
}

const BETWEEN = '/?#&=;,';
const PART = `[^${BETWEEN}]`;
const SHAPES: Readonly<Record<IdShape, string>> = {
  digits: '\\d{1,40}',
  hex: '[0-9a-fA-F-]{8,64}',
  'with-digit': `(?=${PART}*\\d)${PART}{1,200}`,
  any: `${PART}{1,200}`,
};

/**
 * What two opportunities' addresses have in common, and where they differ: the first part that differs and looks like an
 * id, or else the first that differs. Null when they do not differ, or are of two sites.
 */
export function learnAddress(
  one: string,
  two: string,
): (AddressRule & { readonly ids: readonly [string, string] }) | null {
  const [a, b] = [split(one), split(two)];
  const differing = a.flatMap((part, index) =>
    index % 2 === 0 && b[index] !== undefined && b[index] !== part ? [index] : [],
  );
  const isId = (text: string | undefined): boolean => text !== undefined && (/\d/.test(text) || text.length >= 8);
  const at = differing.find((index) => isId(a[index]) && isId(b[index])) ?? differing[0];
  // the site itself is the parts before the third slash
  if (at === undefined || at < 4) return null;
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

const split = (url: string): string[] => url.split(new RegExp(`([${BETWEEN}]+)`));

/** The adapter of a taught CRM, for the interpreter of all adapters. */
export function adaptTaught(pages: TaughtPages, name: string): Adapter {
  const before = pages.before.map(escapePattern).join(`${PART}*`);
  const toRule = ({ select, read }: Pick<FieldRule, 'select' | 'read'>): FieldRule => ({
    select: select.replaceAll(INTO_TREE, ' '),
    ...(read === undefined ? {} : { read }),
    sure: 'medium',
  });
  const fields = Object.entries(pages.fields).map(([field, rules]) => [field, rules.map(toRule)]);
  const hasTrees = Object.values(pages.fields).some((rules) => rules.some(({ select }) => select.includes(INTO_TREE)));
  return knowNobody<Adapter>({
    id: TAUGHT,
    name,
    hosts: [],
    records: [{ pattern: `^${before}(${SHAPES[pages.shape]})(?=[${BETWEEN}]|$)`, sure: 'medium' }],
    roots: ['body'],
    ...(hasTrees ? { openTrees: true } : {}),
    fields: Object.fromEntries(fields),
  });
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
