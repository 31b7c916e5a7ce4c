import type { Catalog } from './translate';

/** The export of the figures, on Data. */
export const analysisExportWords = {
  en: {
    heading: 'Analysis',
    about:
      'The figures behind the screens as two CSV files for a spreadsheet: one line per rep and skill, and one line per skill. They hold names and levels of people: keep them where only you can read them.',
    export: 'Export analysis',
    exporting: 'Working out the figures',
    exported: 'Saved as {files}',
    empty: 'The team is still empty: the files hold figures once there are reps and observations.',
  },
  it: {
    heading: 'Analisi',
    about:
      'I numeri che stanno dietro alle schermate, in due file CSV per il foglio di calcolo: una riga per venditore e competenza, e una per competenza. Contengono nomi e livelli delle persone: tienili dove solo tu puoi leggerli.',
    export: 'Esporta l’analisi',
    exporting: 'Calcolo i numeri',
    exported: 'Salvato in {files}',
    empty: 'La squadra è ancora vuota: i file si riempiono quando ci sono venditori e osservazioni.',
  },
} as const satisfies Catalog;
