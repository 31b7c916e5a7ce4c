import type { Catalog } from './translate';

/** A table of observations coming in: how it is written, what is asked, what would change. */
export const tableImportWords = {
  en: {
    'column.rep': 'rep',
    'column.skill': 'skill',
    'column.rating': 'rating',
    'column.date': 'date',
    'column.context': 'context',
    'column.note': 'note',
    'column.period': 'period',
    'column.attainment': 'attainment',
    'help.about':
      'One line per rating, saved as CSV from any spreadsheet (comma, semicolon or tab), or a JSON list with the same names. The columns’ names may be Italian too. Lines of one rep, date, context and note become one observation.',
    'help.rep': 'the rep’s name; a name that is not in the team is asked about',
    'help.skill':
      'its name in English or Italian, or its id; a name that is not in the rubric is asked about, and added if you wish',
    'help.rating': '1 to 5',
    'help.date':
      '2026-05-12, 12 May 2026, or 12/05/2026 where another line makes clear what is the day; a time may follow, and its zone: 2026-05-12 14:30, 2026-05-12T12:30:00Z',
    'help.context': 'may be empty: {list}',
    'help.note': 'may be empty: what the rep did, what the customer did then',
    'help.undo':
      'You see what would be added before it is. Afterwards it can be taken back at once, or later by choosing the same file again.',
    'help.example': 'Save an example',
    'help.saved': 'Saved as {file}',
    'help.exampleNote': 'Asked what has to be settled today and wrote it on the board.',

    reading: 'Reading {file}',
    preparing: 'Working out what {file} would add',
    read: { one: '{count} row can be read.', other: '{count} rows can be read.' },

    'ask.reps': 'Who is this?',
    'ask.repsAbout': 'These names are not in the team, or more than one rep has them.',
    'ask.skills': 'Which skill is this?',
    'ask.skillsAbout': 'These names are not in the rubric.',
    'ask.rows': { one: '{name} ({count} row)', other: '{name} ({count} rows)' },
    'ask.new': 'Add to the team',
    'ask.newSkill': 'Add to the rubric',
    'ask.leave': 'Leave these rows out',
    'ask.allNew': 'Add all of them to the team',
    'ask.next': 'Continue',

    'bad.summary': { one: '{count} row is left out', other: '{count} rows are left out' },
    'bad.line': 'Line {line}',
    'bad.entry': 'Entry {line}',
    'bad.more': { one: 'and {count} more', other: 'and {count} more' },
    'bad.too-many-cells': 'more cells than the header: a text with separators in it needs quotation marks',
    'bad.no-rep': 'the rep is missing',
    'bad.long-rep': 'the rep’s name is too long',
    'bad.no-skill': 'the skill is missing',
    'bad.long-skill': 'the skill’s name is too long',
    'bad.rating': '“{text}” is no rating from 1 to 5',
    'bad.date': '“{text}” is no date',
    'bad.future': '“{text}” lies ahead',
    'bad.context': '“{text}” is no context',
    'bad.long-note': 'the note is longer than 4,000 characters',

    'preview.about': 'This file would add:',
    'preview.nothing': 'There is nothing new in this file.',
    'preview.observations': { one: 'observation', other: 'observations' },
    'preview.reps': { one: 'new rep', other: 'new reps' },
    'preview.already': { one: 'already here', other: 'already here' },
    'preview.leftOut': { one: 'row left out', other: 'rows left out' },
    'preview.newSkills': {
      one: '{count} skill is added to the rubric, by its name alone: {names}. What it looks like can be written on Rubric and questions.',
      other:
        '{count} skills are added to the rubric, by their names alone: {names}. What they look like can be written on Rubric and questions.',
    },
    'preview.returning': {
      one: '{count} of them was deleted here once, and comes back.',
      other: '{count} of them were deleted here once, and come back.',
    },
    'preview.completing': {
      one: '{count} of them brings ratings that an observation here was lacking.',
      other: '{count} of them bring ratings that observations here were lacking.',
    },
    'preview.kept': {
      one: '{count} that is here lacks ratings of this file, but was changed since it came in: it stays as it is.',
      other:
        '{count} that are here lack ratings of this file, but were changed since they came in: they stay as they are.',
    },
    'preview.old': {
      one: '{count} of them is older than the time you keep observations for.',
      other: '{count} of them are older than the time you keep observations for.',
    },
    'preview.alike': {
      one: '{count} row says the same as an earlier one, and counts as another observation: line {lines}.',
      other: '{count} rows say the same as an earlier one, and count as observations of their own: lines {lines}.',
    },
    'preview.do': 'Confirm import',
    'preview.takeOut': {
      one: 'Take out the {count} that is here',
      other: 'Take out the {count} that are here',
    },
    importing: 'Importing',
    takingOut: 'Taking out',
    done: { one: '{count} observation imported', other: '{count} observations imported' },
    undone: 'The import was taken back.',
    takenOut: { one: '{count} observation taken out', other: '{count} observations taken out' },
    returned: 'The observations are here again.',

    'refused.empty': 'There is no row in this file.',
    'refused.not-json': 'This is no JSON list of observations.',
    'refused.unclosed-quote': 'The quotation mark that opens on line {lines} is never closed.',
    'refused.text-after-quote': 'On line {lines} a text goes on after its closing quotation mark.',
    'refused.missing-columns': 'These columns are missing: {columns}. The first line names the columns.',
    'refused.column-twice': 'This column is there twice: {columns}.',
    'refused.ambiguous-dates':
      'Day and month cannot be told apart, on these lines: {lines}. Write the dates as 2026-05-12 and choose the file again.',
    'refused.mixed-dates':
      'Some dates have the day first, some the month; these lines have it unlike most: {lines}. Write the dates as 2026-05-12 and choose the file again.',
    'refused.too-large': 'The file is larger than 20 MB.',
  },
  it: {
    'column.rep': 'venditore',
    'column.skill': 'competenza',
    'column.rating': 'voto',
    'column.date': 'data',
    'column.context': 'contesto',
    'column.note': 'nota',
    'column.period': 'periodo',
    'column.attainment': 'quota raggiunta',
    'help.about':
      'Una riga per voto, salvata come CSV da qualsiasi foglio di calcolo (virgola, punto e virgola o tabulazione), o un elenco JSON con gli stessi nomi. I nomi delle colonne vanno bene anche in inglese. Le righe con lo stesso venditore, data, contesto e nota diventano una sola osservazione.',
    'help.rep': 'il nome del venditore; se non è in squadra, ti viene chiesto chi è',
    'help.skill':
      'il nome in italiano o in inglese, oppure l’id; se non è tra le competenze, ti viene chiesto quale sia, o si aggiunge',
    'help.rating': 'da 1 a 5',
    'help.date':
      '2026-05-12, 12 maggio 2026, oppure 12/05/2026 se un’altra riga chiarisce qual è il giorno; può seguire l’ora, anche con il fuso: 2026-05-12 14:30, 2026-05-12T12:30:00Z',
    'help.context': 'può mancare: {list}',
    'help.note': 'può mancare: che cosa ha fatto il venditore, e che cosa ha fatto poi il cliente',
    'help.undo':
      'Prima vedi che cosa si aggiunge. Dopo puoi annullare subito, o anche più avanti scegliendo di nuovo lo stesso file.',
    'help.example': 'Salva un esempio',
    'help.saved': 'Salvato in {file}',
    'help.exampleNote': 'Ha chiesto che cosa va deciso oggi e lo ha scritto alla lavagna.',

    reading: 'Leggo {file}',
    preparing: 'Vedo che cosa aggiunge {file}',
    read: { one: '{count} riga leggibile.', other: '{count} righe leggibili.' },

    'ask.reps': 'Chi è?',
    'ask.repsAbout': 'Questi nomi non sono in squadra, oppure li hanno più venditori.',
    'ask.skills': 'Che competenza è?',
    'ask.skillsAbout': 'Questi nomi non sono tra le competenze.',
    'ask.rows': { one: '{name} ({count} riga)', other: '{name} ({count} righe)' },
    'ask.new': 'Aggiungi alla squadra',
    'ask.newSkill': 'Aggiungi alle competenze',
    'ask.leave': 'Lascia fuori queste righe',
    'ask.allNew': 'Aggiungili tutti alla squadra',
    'ask.next': 'Continua',

    'bad.summary': { one: '{count} riga resta fuori', other: '{count} righe restano fuori' },
    'bad.line': 'Riga {line}',
    'bad.entry': 'Voce {line}',
    'bad.more': { one: 'e ancora {count}', other: 'e altre {count}' },
    'bad.too-many-cells': 'più celle dell’intestazione: un testo che contiene il separatore va tra virgolette',
    'bad.no-rep': 'manca il venditore',
    'bad.long-rep': 'il nome del venditore è troppo lungo',
    'bad.no-skill': 'manca la competenza',
    'bad.long-skill': 'il nome della competenza è troppo lungo',
    'bad.rating': '«{text}» non è un voto da 1 a 5',
    'bad.date': '«{text}» non è una data',
    'bad.future': '«{text}» deve ancora venire',
    'bad.context': '«{text}» non è un contesto',
    'bad.long-note': 'la nota supera i 4.000 caratteri',

    'preview.about': 'Con questo file si aggiungono:',
    'preview.nothing': 'In questo file non c’è niente di nuovo.',
    'preview.observations': { one: 'osservazione', other: 'osservazioni' },
    'preview.reps': { one: 'nuovo venditore', other: 'nuovi venditori' },
    'preview.already': { one: 'già presente', other: 'già presenti' },
    'preview.leftOut': { one: 'riga lasciata fuori', other: 'righe lasciate fuori' },
    'preview.newSkills': {
      one: 'Si aggiunge {count} competenza, per ora solo con il nome: {names}. La descrizione si scrive in Griglia e domande.',
      other:
        'Si aggiungono {count} competenze, per ora solo con il nome: {names}. La descrizione si scrive in Griglia e domande.',
    },
    'preview.returning': {
      one: '{count} era stata eliminata, e ritorna.',
      other: '{count} erano state eliminate, e ritornano.',
    },
    'preview.completing': {
      one: '{count} porta voti che mancavano a un’osservazione già presente.',
      other: '{count} portano voti che mancavano a osservazioni già presenti.',
    },
    'preview.kept': {
      one: 'A {count} già presente mancano voti di questo file, ma è stata modificata dopo l’importazione: resta com’è.',
      other:
        'A {count} già presenti mancano voti di questo file, ma sono state modificate dopo l’importazione: restano come sono.',
    },
    'preview.old': {
      one: '{count} è più vecchia del tempo per cui conservi le osservazioni.',
      other: '{count} sono più vecchie del tempo per cui conservi le osservazioni.',
    },
    'preview.alike': {
      one: '{count} riga dice lo stesso di una precedente e vale come un’altra osservazione: riga {lines}.',
      other: '{count} righe dicono lo stesso di una precedente e valgono come altre osservazioni: righe {lines}.',
    },
    'preview.do': 'Conferma importazione',
    'preview.takeOut': {
      one: 'Togli quella già presente',
      other: 'Togli le {count} già presenti',
    },
    importing: 'Importazione in corso',
    takingOut: 'Rimozione in corso',
    done: { one: '{count} osservazione importata', other: '{count} osservazioni importate' },
    undone: 'L’importazione è stata annullata.',
    takenOut: { one: '{count} osservazione tolta', other: '{count} osservazioni tolte' },
    returned: 'Le osservazioni sono di nuovo qui.',

    'refused.empty': 'In questo file non c’è nessuna riga.',
    'refused.not-json': 'Non è un elenco JSON di osservazioni.',
    'refused.unclosed-quote': 'Le virgolette aperte alla riga {lines} non si chiudono.',
    'refused.text-after-quote': 'Alla riga {lines} il testo continua dopo le virgolette di chiusura.',
    'refused.missing-columns': 'Mancano queste colonne: {columns}. I nomi delle colonne stanno nella prima riga.',
    'refused.column-twice': 'Questa colonna c’è due volte: {columns}.',
    'refused.ambiguous-dates':
      'In queste righe non si capisce qual è il giorno e quale il mese: {lines}. Scrivi le date come 2026-05-12 e scegli di nuovo il file.',
    'refused.mixed-dates':
      'Alcune date hanno prima il giorno, altre prima il mese; queste righe sono diverse dalla maggior parte: {lines}. Scrivi le date come 2026-05-12 e scegli di nuovo il file.',
    'refused.too-large': 'Il file supera i 20 MB.',
  },
} as const satisfies Catalog;
