import type { Catalog } from './translate';

/** The names that CRMs give their stages, and what they count as. */
export const stageNamesWords = {
  en: {
    stages: 'Stage names',
    about:
      'Which questions fit and what matters now depend on the stage. Here is every name that was seen, and what it counts as. What you choose holds for the whole site.',
    none: 'The names appear here once an opportunity was open.',
    table: 'Stage names of {site}',
    name: 'In the CRM',
    counts: 'Counts as',
    why: 'Why',
    choice: 'What {name} counts as',
    usual: '{stage} (as before)',
    open: 'Not known',
    'why.own': 'you chose it',
    'why.crm': 'usual name in this CRM',
    'why.words': 'by the words in it',
    'why.memory': 'remembered of this deal',
    'why.unknown': 'not understood: please choose',
    unknown: {
      one: '{count} name is not understood. Until you choose, no stage counts there.',
      other: '{count} names are not understood. Until you choose, no stage counts there.',
    },
    changed: '{name} counts as: {stage}',
    undone: 'Taken back',
  },
  it: {
    stages: 'Nomi delle fasi',
    about:
      'Dalla fase dipende quali domande vanno bene e che cosa conta adesso. Qui c’è ogni nome visto, con la fase per cui vale. Quello che scegli vale per tutto il sito.',
    none: 'I nomi compaiono qui dopo la prima opportunità aperta.',
    table: 'Nomi delle fasi di {site}',
    name: 'Nel CRM',
    counts: 'Vale come',
    why: 'Perché',
    choice: 'Per quale fase vale {name}',
    usual: '{stage} (come prima)',
    open: 'Non si sa',
    'why.own': 'l’hai scelto tu',
    'why.crm': 'nome abituale in questo CRM',
    'why.words': 'dalle parole che contiene',
    'why.memory': 'ricordata per questa opportunità',
    'why.unknown': 'non si capisce: scegli tu',
    unknown: {
      one: '{count} nome non si capisce. Finché non scegli, lì non vale nessuna fase.',
      other: '{count} nomi non si capiscono. Finché non scegli, lì non vale nessuna fase.',
    },
    changed: '{name} vale come: {stage}',
    undone: 'Annullato',
  },
} as const satisfies Catalog;
