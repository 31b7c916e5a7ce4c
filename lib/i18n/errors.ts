import { ERROR_CODES, type ErrorCode } from '@/lib/messaging/errors';
import { deferCatalog } from './deferred';
import type { Locale } from './locale';

/** What went wrong, what it means for the data, and what to do next: one text for every refusal; `place` leads to where it is. */
export type Sentences = Readonly<Record<ErrorCode | 'place', string>>;

const sentences = deferCatalog<Sentences, Sentences>({
  en: async () => (await import('./errors-en')).errorsEn,
  it: async () => (await import('./errors-it')).errorsIt,
});

/** The code of a refusal; anything else that was thrown counts as a storage failure. */
function codeOf(error: unknown): ErrorCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return ERROR_CODES.find((one) => one === code) ?? 'storage-failed';
}

/** The sentence for what was thrown: what, where, and what to do next. Never a stack. */
export function describeError(error: unknown, locale: Locale): string {
  const words = sentences[locale];
  const sentence = words[codeOf(error)];
  const where = typeof error === 'object' && error !== null && 'where' in error ? error.where : undefined;
  return typeof where === 'string' && where !== '' ? `${sentence} ${words.place}${where}.` : sentence;
}
