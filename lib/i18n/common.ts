import { deferCatalog } from './deferred';

/** Words that several screens share. */
export const commonWords = deferCatalog({
  en: async () => (await import('./common-en')).commonEn,
  it: async () => (await import('./common-it')).commonIt,
});
