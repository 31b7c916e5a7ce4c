import type { Sentences } from './errors';

export const errorsIt: Sentences = {
  place: 'Dove: ',
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
    'L’archivio sembra danneggiato e resta in sola lettura. Nella dashboard, alla voce Dati, esporta tutto e poi importa l’ultimo backup o quel file: così l’archivio riparte.',
  'migration-failed':
    'Non è stato possibile portare i dati a questa versione: sono rimasti com’erano. Esporta tutto alla voce Dati, poi riavvia il browser. Se non basta, importa quel file: così l’archivio riparte.',
  'import-not-json':
    'Il file non è un JSON leggibile e non è stato importato nulla. Scegli il file esportato da Affianca.',
  'import-not-ours':
    'Questo file non viene da Affianca e non è stato importato nulla. Scegli il file esportato da Affianca.',
  'import-newer':
    'Il file viene da una versione più recente di Affianca e non è stato importato nulla. Aggiorna l’estensione e riprova.',
  'import-invalid': 'Un dato del file non è valido e non è stato importato nulla. Correggilo o scegli un altro backup.',
  'import-too-large': 'Il file è troppo grande e non è stato importato nulla. Scegli un solo backup di Affianca.',
  'export-too-large':
    'I dati sono più di quanti ne possa contenere un solo file e non è stato salvato nulla. Nella dashboard, in Dati, elimina ciò che ha superato il suo tempo (un tempo più breve ne trova di più), poi riprova.',
  'changed-since': 'Nel frattempo è cambiato altro, quindi non si può più annullare. Ora non è cambiato nulla.',
  'part-missing':
    'Non è stato possibile caricare una parte di Affianca e non è cambiato nulla. Quello che hai scritto è ancora qui: riprova e, se non basta, riavvia il browser.',
  'worker-gone':
    'Affianca non ha risposto. Quello che hai scritto è ancora qui: riprova e, se non basta, ricarica la pagina.',
  'extension-updated':
    'Affianca si è aggiornata mentre la pagina era aperta. Quello che hai scritto è ancora qui: copia ciò che non è salvato, poi ricarica la pagina.',
};
