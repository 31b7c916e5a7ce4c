import type { Catalog } from './translate';

/** The manager's week in one line, for the popup. */
export const mirrorLineWords = {
  en: {
    heading: 'Your week',
    share: '{share} of {total} on observing, coaching, strategy. Goal: {goal}.',
    none: 'No time of this week is entered yet.',
    open: 'Mirror',
  },
  it: {
    heading: 'La tua settimana',
    share: '{share} di {total} per osservare, allenare, strategia. Obiettivo: {goal}.',
    none: 'Di questa settimana non hai ancora inserito tempo.',
    open: 'Specchio',
  },
} as const satisfies Catalog;
