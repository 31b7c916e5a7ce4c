import type { Catalog } from './translate';

export const welcomeWords = {
  en: {
    title: 'Welcome to Affianca',
    lead: 'A coaching panel beside the opportunity that you have open. You note what you see a rep do; Affianca tells you what to work on next with that person, and what to ask.',
    progress: '{done} of {all} steps done',
    done: 'done',
    open: 'to do',

    'read.title': 'What is read, and where it stays',
    'read.what': 'What',
    'read.what.text':
      'Owner, account, name, stage, amount and close date of the opportunity in front of you. Nothing else.',
    'read.when': 'When',
    'read.when.text':
      'At the moment you look at it, on the sites that you add; of their other pages only the address and the mark of the CRM, to know that nothing is to be read. Never lists, e-mails, activity or hours.',
    'read.kept': 'What is kept',
    'read.kept.text':
      'What you enter: reps, observations with ratings and notes, commitments, plans, quota figures, questions with their answers, your own time. Of an opportunity its id, name, rep and stage. From your ratings levels, gaps and priorities are worked out by published formulas; nothing is decided by them.',
    'read.where': 'Where it stays',
    'read.where.text':
      'Your notes and ratings: only in this browser, on this machine. Nothing is sent. Amount, date and account are shown, not stored.',
    'read.who': 'Who sees it',
    'read.who.text':
      'Whoever can use this browser profile. The CRM and its vendor cannot. Write notes you would be glad to show: a rep can have a copy of theirs.',
    'read.long': 'How long',
    'read.long.text':
      'Until you delete it: after 24 months, or the time that you set, it is listed as due. A rep can be erased with everything about them at any time.',
    'read.knows': 'My organisation knows that I use this',
    'read.knows.why':
      'You can go on without it. But notes about employees are personal data: the GDPR and labour law may ask your employer to inform the reps, and to consult the works council. Ask before you begin. This is no legal advice.',

    'crm.title': 'Choose your CRM',
    'crm.about': 'The browser asks you to confirm. You can take it back at any time, under Sites.',
    'crm.cloud': 'In the cloud',
    'crm.add': 'Add {crm}',
    'crm.has': '{crm} added',
    'crm.own': 'My CRM has its own address',
    'crm.own.about': 'Open any opportunity in your CRM, copy its address and paste it here.',
    'crm.declined': 'The permission was not given, and nothing is read. Try again when you are ready.',
    'crm.added': 'Added: {site}',
    'crm.list': 'Added so far',

    'reps.title': 'Name your reps',
    'reps.about':
      'As the CRM shows them, one per line. Or skip this: each owner can be added from the panel as you meet them.',
    'reps.names': 'Names, one per line',
    'reps.add': { one: 'Add {count} rep', other: 'Add {count} reps' },
    'reps.addNone': 'Add reps',
    'reps.undone': 'Taken back',
    'reps.added': { one: '{count} rep added', other: '{count} reps added' },
    'reps.skipped': { one: '{count} name was already there.', other: '{count} names were already there.' },
    'reps.team': 'Your team',
    'reps.mark': 'Tick the top performers: the others are compared with how they sell.',

    'log.title': 'Log the first observation',
    'log.open': 'Open an opportunity in your CRM. The panel stands at the {side} edge.',
    'log.right': 'right',
    'log.left': 'left',
    'log.collapsed': 'When it is closed, a small tab waits there. The Affianca button in the toolbar opens it too.',
    'log.rate': 'Choose the skill, a rating from 1 to 5, write one sentence. Ctrl+Enter saves, on a Mac ⌘ Enter.',
    'log.shortcuts': 'Without the mouse',
    'log.first': {
      one: '{count} observation so far. You are set.',
      other: '{count} observations so far. You are set.',
    },
    dashboard: 'Open dashboard',
    finish: 'You can close this page. It opens again from the popup, under Settings.',
  },
  it: {
    title: 'Benvenuto in Affianca',
    lead: 'Un pannello per allenare i venditori, accanto all’opportunità che hai aperto. Tu annoti quello che vedi fare; Affianca ti dice su che cosa lavorare con quella persona e che cosa chiederle.',
    progress: '{done} passi su {all}',
    done: 'fatto',
    open: 'da fare',

    'read.title': 'Che cosa viene letto e dove resta',
    'read.what': 'Che cosa',
    'read.what.text':
      'Titolare, cliente, nome, fase, importo e data di chiusura dell’opportunità che hai davanti. Nient’altro.',
    'read.when': 'Quando',
    'read.when.text':
      'Nel momento in cui la guardi, sui siti che aggiungi; delle altre loro pagine solo l’indirizzo e il segno del CRM, per sapere che non c’è nulla da leggere. Mai elenchi, e‑mail, attività o orari.',
    'read.kept': 'Che cosa si conserva',
    'read.kept.text':
      'Quello che scrivi tu: venditori, osservazioni con voti e note, impegni, piani, dati di quota, domande con le risposte, il tuo tempo. Di un’opportunità l’identificativo, il nome, il venditore e la fase. Dai tuoi voti si calcolano livelli, distanze e priorità con formule pubblicate; non decidono nulla.',
    'read.where': 'Dove resta',
    'read.where.text':
      'Note e voti: solo in questo browser, su questo computer. Nulla viene inviato. Importo, data e cliente si vedono e non si salvano.',
    'read.who': 'Chi lo vede',
    'read.who.text':
      'Chi può usare questo profilo del browser. Il CRM e chi lo produce, no. Scrivi note che mostreresti volentieri: ogni venditore può avere una copia delle sue.',
    'read.long': 'Per quanto',
    'read.long.text':
      'Finché non lo elimini: dopo 24 mesi, o il tempo che scegli, compare tra ciò che è da eliminare. Un venditore si può cancellare quando vuoi, con tutto ciò che lo riguarda.',
    'read.knows': 'La mia azienda sa che lo uso',
    'read.knows.why':
      'Puoi andare avanti anche così. Ma le note sui dipendenti sono dati personali: il GDPR e lo Statuto dei lavoratori possono chiedere all’azienda di informare i venditori e di sentire i rappresentanti dei lavoratori. Chiedi prima di cominciare. Non è un parere legale.',

    'crm.title': 'Scegli il tuo CRM',
    'crm.about': 'Il browser ti chiede conferma. Puoi tornare indietro quando vuoi, alla voce Siti.',
    'crm.cloud': 'Nel cloud',
    'crm.add': 'Aggiungi {crm}',
    'crm.has': '{crm} aggiunto',
    'crm.own': 'Il mio CRM ha un indirizzo suo',
    'crm.own.about': 'Apri un’opportunità qualsiasi nel tuo CRM, copia l’indirizzo e incollalo qui.',
    'crm.declined': 'Il permesso non è stato dato e non viene letto nulla. Riprova quando vuoi.',
    'crm.added': 'Aggiunto: {site}',
    'crm.list': 'Aggiunti finora',

    'reps.title': 'Chi c’è in squadra',
    'reps.about':
      'I nomi come li mostra il CRM, uno per riga. O salta il passo: dal pannello aggiungi ognuno quando lo incontri.',
    'reps.names': 'Nomi, uno per riga',
    'reps.add': { one: 'Aggiungi {count} venditore', other: 'Aggiungi {count} venditori' },
    'reps.addNone': 'Aggiungi venditori',
    'reps.undone': 'Annullato',
    'reps.added': { one: '{count} venditore aggiunto', other: '{count} venditori aggiunti' },
    'reps.skipped': { one: '{count} nome c’era già.', other: '{count} nomi c’erano già.' },
    'reps.team': 'La tua squadra',
    'reps.mark': 'Spunta i migliori: gli altri si confrontano con il loro modo di vendere.',

    'log.title': 'Annota la prima osservazione',
    'log.open': 'Apri un’opportunità nel tuo CRM. Il pannello sta sul bordo {side}.',
    'log.right': 'destro',
    'log.left': 'sinistro',
    'log.collapsed': 'Se è chiuso, lì resta una linguetta. Lo apre anche il pulsante Affianca nella barra del browser.',
    'log.rate': 'Scegli la competenza, un voto da 1 a 5, scrivi una frase. Ctrl+Invio salva, su Mac ⌘ Invio.',
    'log.shortcuts': 'Senza mouse',
    'log.first': { one: '{count} osservazione finora. Si parte.', other: '{count} osservazioni finora. Si parte.' },
    dashboard: 'Apri la dashboard',
    finish: 'Puoi chiudere questa pagina. Si riapre dalla finestrella, in Impostazioni.',
  },
} as const satisfies Catalog;
