import { deferCatalog } from './deferred';

/** The words of the panel beside the deal. */
export const panelWords = deferCatalog({
  en: async () => (await import('./panel-en')).panelEn,
  it: async () => (await import('./panel-it')).panelIt,
});
