import { knowNobody } from './nobody';
import type { Adapter, Field, FieldRule } from './types';

/** The adapter id of every CRM that the manager has taught by pointing. */
export const TAUGHT = 'taught';

/** In a selector made by pointing: what follows is in the open shadow tree of what stands before. */
export const INTO_TREE = ' >>> ';

/** Which kind of text stands for the record in its address: the narrowest that both examples are. */
export type IdShape = 'digits' | 'hex' | 'with-digit' | 'any';

/** How a record is known by its address: these texts in this order, one changing part between each two, then the id. */
export interface AddressRule {
  readonly before: readonly string[];
  readonly shape: IdShape;
}

/** Per field, the places that were pointed at. They hold no pattern of their own, so that a file from somebody else can hold no trap. */
export type TaughtPlaces = Readonly<Partial<Record<Field, readonly Pick<FieldRule, 'select' | 'read'>[]>>>;

/** A CRM taught by pointing. */
export interface TaughtPages extends AddressRule {
  readonly fields: TaughtPlaces;
}

export const BETWEEN = '/?#&=;,';
const PART = `[^${BETWEEN}]`;
export const SHAPES: Readonly<Record<IdShape, string>> = {
  digits: '\\d{1,40}',
  hex: '[0-9a-fA-F-]{8,64}',
  'with-digit': `(?=${PART}*\\d)${PART}{1,200}`,
  any: `${PART}{1,200}`,
};

/** The adapter of a taught CRM, for the interpreter of all adapters. */
export function adaptTaught(pages: TaughtPages, name: string): Adapter {
  const before = pages.before.map(escapePattern).join(`${PART}*`);
  return knowNobody<Adapter>({
    id: TAUGHT,
    name,
    hosts: [],
    records: [{ pattern: `^${before}(${SHAPES[pages.shape]})(?=[${BETWEEN}]|$)`, sure: 'medium' }],
    roots: ['body'],
    ...adaptPlaces(pages.fields),
    // the whole page is the root: a word beside a name may be about anybody
    unguessed: ['owner'],
  });
}

/** Places that were pointed at, as an adapter has them. */
export function adaptPlaces(places: TaughtPlaces): Pick<Adapter, 'fields' | 'openTrees'> {
  const toRule = ({ select, read }: Pick<FieldRule, 'select' | 'read'>): FieldRule => ({
    select: select.replaceAll(INTO_TREE, ' '),
    ...(read === undefined ? {} : { read }),
    pointed: true,
    sure: 'medium',
  });
  const fields = Object.entries(places).map(([field, rules]) => [field, rules.map(toRule)]);
  const hasTrees = Object.values(places).some((rules) => rules.some(({ select }) => select.includes(INTO_TREE)));
  return { fields: Object.fromEntries(fields), ...(hasTrees ? { openTrees: true } : {}) };
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
