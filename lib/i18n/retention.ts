import type { Catalog } from './translate';

/** How long things are kept, as the Data page says it. */
export const retentionWords = {
  en: {
    heading: 'Retention',
    about: {
      one: 'Observations are kept for {count} month.',
      other: 'Observations are kept for {count} months.',
    },
    too: 'The same holds for marks on questions, commitments and plans that are closed, your time, quota figures, remembered opportunities and drafts. Names of reps, open commitments and running plans stay until you erase or close them.',
    toSettings: 'Change in the settings',
    past: {
      one: '{count} observation is past its time: {date} or older.',
      other: '{count} observations are past their time: {date} or older.',
    },
    nonePast: 'No observation is past its time.',
    soon: {
      one: '{count} more will be within the next 30 days.',
      other: '{count} more will be within the next 30 days.',
    },
    noneSoon: 'None will be within the next 30 days.',
    also: 'Also past their time: {list}.',
    questions: { one: '{count} mark on a question', other: '{count} marks on questions' },
    commitments: { one: '{count} closed commitment', other: '{count} closed commitments' },
    plans: { one: '{count} plan', other: '{count} plans' },
    times: { one: '{count} time entry', other: '{count} time entries' },
    attainments: { one: '{count} quota figure', other: '{count} quota figures' },
    opportunities: { one: '{count} remembered opportunity', other: '{count} remembered opportunities' },
    drafts: { one: '{count} draft', other: '{count} drafts' },
    list: 'Which observations',
    delete: 'Delete what is past its time…',
    confirm: {
      one: '{count} record is deleted from this browser. Levels are worked out again without it.',
      other: '{count} records are deleted from this browser. Levels are worked out again without them.',
    },
    final: 'This cannot be undone. Files that you exported stay as they are.',
    confirmTitle: 'Delete what is past its time',
    confirmDo: 'Delete for good',
    done: { one: '{count} record deleted', other: '{count} records deleted' },
  },
  it: {
    heading: 'Conservazione',
    about: {
      one: 'Le osservazioni si conservano per {count} mese.',
      other: 'Le osservazioni si conservano per {count} mesi.',
    },
    too: 'Vale anche per i segni sulle domande, gli impegni e i piani chiusi, il tuo tempo, i dati di quota, le opportunità ricordate e le bozze. I nomi dei venditori, gli impegni aperti e i piani in corso restano finché non li cancelli o li chiudi.',
    toSettings: 'Cambia nelle impostazioni',
    past: {
      one: '{count} osservazione è fuori tempo: è del {date} o precedente.',
      other: '{count} osservazioni sono fuori tempo: sono del {date} o precedenti.',
    },
    nonePast: 'Nessuna osservazione è fuori tempo.',
    soon: {
      one: 'Nei prossimi 30 giorni se ne aggiunge {count}.',
      other: 'Nei prossimi 30 giorni se ne aggiungono {count}.',
    },
    noneSoon: 'Nei prossimi 30 giorni non se ne aggiungono.',
    also: 'Fuori tempo anche: {list}.',
    questions: { one: '{count} segno su una domanda', other: '{count} segni sulle domande' },
    commitments: { one: '{count} impegno chiuso', other: '{count} impegni chiusi' },
    plans: { one: '{count} piano', other: '{count} piani' },
    times: { one: '{count} voce di tempo', other: '{count} voci di tempo' },
    attainments: { one: '{count} dato di quota', other: '{count} dati di quota' },
    opportunities: { one: '{count} opportunità ricordata', other: '{count} opportunità ricordate' },
    drafts: { one: '{count} bozza', other: '{count} bozze' },
    list: 'Quali osservazioni',
    delete: 'Elimina ciò che è fuori tempo…',
    confirm: {
      one: '{count} dato viene eliminato da questo browser. I livelli si ricalcolano senza.',
      other: '{count} dati vengono eliminati da questo browser. I livelli si ricalcolano senza.',
    },
    final: 'Non si può annullare. I file che hai esportato restano come sono.',
    confirmTitle: 'Elimina ciò che è fuori tempo',
    confirmDo: 'Elimina per sempre',
    done: { one: '{count} dato eliminato', other: '{count} dati eliminati' },
  },
} as const satisfies Catalog;
