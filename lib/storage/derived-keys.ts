import { KEY, PREFIX } from './keys';

const DERIVED = [PREFIX.sums, PREFIX.askedLast, 'obsKey/', 'askedKey/'];

/** Whether what lies there can be worked out from the rest. */
export const isDerived = (key: string): boolean =>
  key === KEY.usefulness || DERIVED.some((prefix) => key.startsWith(prefix));
