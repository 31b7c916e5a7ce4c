import type { Catalog } from './translate';

/** The database's own examination, as the Data page says it. */
export const checkWords = {
  en: {
    heading: 'Check',
    about: 'Looks at every record, at the running sums and at the index. Nothing is changed by looking.',
    check: 'Check now',
    checking: 'Looking…',
    space: 'In use: {size}.',
    records: { one: '{count} record looked at.', other: '{count} records looked at.' },
    fine: 'Everything is as it should be.',
    sums: {
      one: 'The running sums of {count} rep differ from the log. They can be worked out again.',
      other: 'The running sums of {count} reps differ from the log. They can be worked out again.',
    },
    keys: {
      one: '{count} index entry is missing or leads nowhere. It can be made again.',
      other: '{count} index entries are missing or lead nowhere. They can be made again.',
    },
    orphans: {
      one: '{count} record is about somebody who is not in the team. It is shown nowhere.',
      other: '{count} records are about somebody who is not in the team. They are shown nowhere.',
    },
    damaged: {
      one: '{count} record cannot be read and is left out. It stays where it is.',
      other: '{count} records cannot be read and are left out. They stay where they are.',
    },
    more: 'There are more of them.',
    next: 'Export everything, then import the last backup: what is whole there replaces what is damaged here.',
    strays: 'Which records',
    'strays.drop': 'Delete these records…',
    'strays.sure':
      'They are in every export until then; import the backup that has their rep if you want to see them again. Deleting cannot be undone here.',
    'strays.do': 'Delete for good',
    dropped: 'Deleted: the records about nobody of the team',
    repair: 'Work out again',
    repaired: 'Worked out again',
    copy: 'Copy for support',
    copied: 'Copied: codes and counts, no name and no note',
  },
  it: {
    heading: 'Controllo',
    about: 'Guarda ogni dato, le somme dei livelli e l’indice. Guardando non cambia nulla.',
    check: 'Controlla ora',
    checking: 'Controllo in corso…',
    space: 'Spazio usato: {size}.',
    records: { one: '{count} dato controllato.', other: '{count} dati controllati.' },
    fine: 'È tutto a posto.',
    sums: {
      one: 'Le somme di {count} venditore non tornano con il registro. Si possono rifare.',
      other: 'Le somme di {count} venditori non tornano con il registro. Si possono rifare.',
    },
    keys: {
      one: '{count} voce dell’indice manca o non porta a nulla. Si può rifare.',
      other: '{count} voci dell’indice mancano o non portano a nulla. Si possono rifare.',
    },
    orphans: {
      one: '{count} dato riguarda qualcuno che non è in squadra. Non compare da nessuna parte.',
      other: '{count} dati riguardano qualcuno che non è in squadra. Non compaiono da nessuna parte.',
    },
    damaged: {
      one: '{count} dato non è leggibile e resta escluso. Rimane dov’è.',
      other: '{count} dati non sono leggibili e restano esclusi. Rimangono dove sono.',
    },
    more: 'Ce ne sono altri.',
    next: 'Esporta tutto, poi importa l’ultimo backup: ciò che lì è intero sostituisce ciò che qui è danneggiato.',
    strays: 'Quali dati',
    'strays.drop': 'Elimina questi dati…',
    'strays.sure':
      'Finora sono in ogni esportazione; se vuoi rivederli, importa il backup in cui c’è il loro venditore. Qui non si può annullare.',
    'strays.do': 'Elimina per sempre',
    dropped: 'Eliminati i dati che non riguardano nessuno della squadra',
    repair: 'Rifai i calcoli',
    repaired: 'Calcoli rifatti',
    copy: 'Copia per l’assistenza',
    copied: 'Copiato: codici e numeri, nessun nome e nessuna nota',
  },
} as const satisfies Catalog;
