import type { ErrorCode } from '@/lib/messaging/errors';
import type { Locale } from './locale';

type Sentences = Readonly<Record<ErrorCode, string>>;

/** What went wrong, what it means for the data, and what to do next: one text for every refusal. */
const en: Sentences = {
  'bad-request': 'This entry was not accepted, and nothing was saved. Check what you entered and try again.',
  'not-allowed': 'This page may not do that. Reload the page and open the panel again.',
  'unknown-rep': 'This rep is no longer in the team. Choose another rep, or add this one again.',
  'unknown-observation':
    'This observation no longer exists: it was deleted or its rep was erased. Nothing else changed.',
  'rep-exists': 'A rep with this name is already in the team. Choose that one, or add a word to tell the two apart.',
  'future-date':
    'This date is in the future. An observation is something already seen: choose today or an earlier day.',
  'note-too-long': 'The note is longer than 4,000 characters, so nothing was saved. Shorten it and save again.',
  'storage-full': 'The disk is full and nothing was saved. Free some space, then try again; what you wrote stays here.',
  'storage-failed':
    'The browser could not write to its database, and nothing was saved. Try again; if it happens once more, restart the browser.',
  'database-newer':
    'The data was written by a newer version of Affianca and can only be read. Update the extension; nothing is lost.',
  'database-damaged':
    'The database looks damaged and is kept read-only. In the dashboard, under Data, export everything, then import your last backup.',
  'migration-failed':
    'The data could not be brought to this version and was left as it was. Export everything under Data, then restart the browser.',
  'import-not-json':
    'The file cannot be read as JSON, and nothing was imported. Choose the file that Affianca exported.',
  'import-not-ours':
    'This file does not come from Affianca, and nothing was imported. Choose the file that Affianca exported.',
  'import-newer':
    'The file comes from a newer version of Affianca, and nothing was imported. Update the extension and try again.',
  'import-invalid':
    'A record in the file is not valid, and nothing was imported. Correct that record, or choose another backup.',
  'import-too-large': 'The file is too large, and nothing was imported. Choose a single backup of Affianca.',
  'worker-gone':
    'Affianca did not answer. What you wrote is still here: try again, and if it does not help, reload this page.',
  'extension-updated':
    'Affianca was updated while this page was open. What you wrote is still here: copy anything unsaved, then reload this page.',
};

const it: Sentences = {
  'bad-request': 'I dati inseriti non sono stati accettati e non è stato salvato nulla. Controllali e riprova.',
  'not-allowed': 'Da questa pagina non si può fare. Ricarica la pagina e riapri il pannello.',
  'unknown-rep': 'Questo venditore non fa più parte della squadra. Scegline un altro o aggiungilo di nuovo.',
  'unknown-observation':
    'Questa osservazione non esiste più: è stata eliminata, oppure è stato cancellato il venditore. Il resto è rimasto com’era.',
  'rep-exists':
    'Nella squadra c’è già un venditore con questo nome. Scegli quello, oppure aggiungi una parola per distinguerli.',
  'future-date': 'La data è nel futuro. Si osserva solo ciò che è già successo: scegli oggi o un giorno precedente.',
  'note-too-long': 'La nota supera i 4.000 caratteri e non è stato salvato nulla. Accorciala e salva di nuovo.',
  'storage-full':
    'Il disco è pieno e non è stato salvato nulla. Libera un po’ di spazio e riprova: quello che hai scritto resta qui.',
  'storage-failed':
    'Il browser non è riuscito a scrivere nel suo archivio e non è stato salvato nulla. Riprova; se succede ancora, riavvia il browser.',
  'database-newer':
    'I dati sono stati scritti da una versione più recente di Affianca e si possono solo leggere. Aggiorna l’estensione: non si perde nulla.',
  'database-damaged':
    'L’archivio sembra danneggiato e resta in sola lettura. Nella dashboard, alla voce Dati, esporta tutto e poi importa l’ultimo backup.',
  'migration-failed':
    'Non è stato possibile portare i dati a questa versione: sono rimasti com’erano. Esporta tutto alla voce Dati, poi riavvia il browser.',
  'import-not-json':
    'Il file non è un JSON leggibile e non è stato importato nulla. Scegli il file esportato da Affianca.',
  'import-not-ours':
    'Questo file non viene da Affianca e non è stato importato nulla. Scegli il file esportato da Affianca.',
  'import-newer':
    'Il file viene da una versione più recente di Affianca e non è stato importato nulla. Aggiorna l’estensione e riprova.',
  'import-invalid': 'Un dato del file non è valido e non è stato importato nulla. Correggilo o scegli un altro backup.',
  'import-too-large': 'Il file è troppo grande e non è stato importato nulla. Scegli un solo backup di Affianca.',
  'worker-gone':
    'Affianca non ha risposto. Quello che hai scritto è ancora qui: riprova e, se non basta, ricarica la pagina.',
  'extension-updated':
    'Affianca si è aggiornata mentre la pagina era aperta. Quello che hai scritto è ancora qui: copia ciò che non è salvato, poi ricarica la pagina.',
};

const sentences: Readonly<Record<Locale, Sentences>> = { en, it };
const place: Readonly<Record<Locale, string>> = { en: 'Where: ', it: 'Dove: ' };

/** The code of a refusal; anything else that was thrown counts as a storage failure. */
function codeOf(error: unknown): ErrorCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(en, code) ? (code as ErrorCode) : 'storage-failed';
}

/** The sentence for what was thrown: what, where, and what to do next. Never a stack. */
export function describeError(error: unknown, locale: Locale): string {
  const sentence = sentences[locale][codeOf(error)];
  const where = typeof error === 'object' && error !== null && 'where' in error ? error.where : undefined;
  return typeof where === 'string' && where !== '' ? `${sentence} ${place[locale]}${where}.` : sentence;
}
