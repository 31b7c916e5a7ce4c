import type { Catalog } from './translate';

/** A rep's own copy of what is kept about them: the rep reads it, so it says "you". */
export const repCopyWords = {
  en: {
    title: 'What is written down about {name}',
    prepared: '{date}',
    back: 'Back to {name}',
    print: 'Print',
    hint: 'This page is for {name}. It holds nothing about anybody else: names of other reps are left out of the notes, shown as {mark}. Read it once before you hand it over.',
    mark: '[name]',
    about:
      'These are notes from coaching: what was seen, how it was rated from 1 to 5, and what was agreed. If something is wrong, say so and it will be corrected.',

    levels: 'How it stands',
    'levels.none': 'There is no level yet: too little was seen so far.',
    'levels.about': 'In the words of the scale, as far as it was seen; what is recent counts more.',
    'level.between': 'Between “{low}” and “{high}”',
    'evidence.not-seen': 'not seen',
    'evidence.thin': 'seen a few times only: take it with care',
    'evidence.fair': 'seen several times',
    'evidence.solid': 'seen often',
    'trend.rising': 'going up lately',
    'trend.falling': 'going down lately',
    unseen: 'Not seen, or not for a long time: {list}.',

    plan: 'Your plan',
    'plan.none': 'There is no plan yet.',
    'plan.running': 'Began on {start}. We look at it again on {review}.',
    'plan.closed': 'From {start} to {end}.',
    'plan.result': 'Result: {text}',
    goodLooks: 'When it goes well',
    practices: 'To practise',

    commitments: 'What we agreed',
    'commitments.none': 'Nothing is written down yet.',
    you: 'You',
    manager: 'Your manager',
    due: 'by {date}',
    'state.open': 'open',
    'state.done': 'done',
    'state.dropped': 'dropped',

    attainment: 'Quota figures that were entered',
    'attainment.one': '{period}: {share}',

    observations: 'What was seen',
    'observations.none': 'Nothing has been written down yet.',
    'observations.count': { one: '{count} observation, newest first.', other: '{count} observations, newest first.' },
    rating: '{skill}: {rating} of 5',
    ratingThen: 'What these ratings looked like in the words of that day:',
    noNote: 'Without a note',

    also: 'Also kept, and not on this page: your name in the CRM, which of your opportunities were looked at and since when they are in their stage, which questions you were asked and what you answered in a line, and the minutes that your manager spent with you.',
  },
  it: {
    title: 'Quello che è scritto su {name}',
    prepared: '{date}',
    back: 'Torna a {name}',
    print: 'Stampa',
    hint: 'Questa pagina è per {name}. Non contiene nulla di nessun altro: dalle note sono tolti i nomi degli altri venditori, al loro posto c’è {mark}. Rileggila prima di consegnarla.',
    mark: '[nome]',
    about:
      'Sono appunti di lavoro sul campo: che cosa si è visto, con un voto da 1 a 5, e che cosa si è deciso insieme. Se qualcosa non è giusto, dillo e verrà corretto.',

    levels: 'A che punto sei',
    'levels.none': 'Non c’è ancora un livello: finora si è visto troppo poco.',
    'levels.about': 'Con le parole della scala, per quello che si è visto; ciò che è recente conta di più.',
    'level.between': 'Tra «{low}» e «{high}»',
    'evidence.not-seen': 'non visto',
    'evidence.thin': 'visto solo poche volte: da prendere con cautela',
    'evidence.fair': 'visto diverse volte',
    'evidence.solid': 'visto spesso',
    'trend.rising': 'in crescita negli ultimi tempi',
    'trend.falling': 'in calo negli ultimi tempi',
    unseen: 'Mai visti, o non da tempo: {list}.',

    plan: 'Il tuo piano',
    'plan.none': 'Non c’è ancora un piano.',
    'plan.running': 'Iniziato il {start}. Ne riparliamo il {review}.',
    'plan.closed': 'Dal {start} al {end}.',
    'plan.result': 'Risultato: {text}',
    goodLooks: 'Quando va bene',
    practices: 'Da provare',

    commitments: 'I nostri impegni',
    'commitments.none': 'Per ora non c’è nulla di scritto.',
    you: 'Tu',
    manager: 'Il tuo responsabile',
    due: 'entro il {date}',
    'state.open': 'aperto',
    'state.done': 'fatto',
    'state.dropped': 'lasciato cadere',

    attainment: 'Dati di quota inseriti',
    'attainment.one': '{period}: {share}',

    observations: 'Che cosa si è visto',
    'observations.none': 'Non è ancora stato scritto nulla.',
    'observations.count': { one: '{count} osservazione.', other: '{count} osservazioni, dalla più recente.' },
    rating: '{skill}: {rating} su 5',
    ratingThen: 'Come si riconoscevano questi voti, con le parole di allora:',
    noNote: 'Senza nota',

    also: 'Si conservano anche, e non sono su questa pagina: il tuo nome nel CRM, quali tue opportunità sono state guardate e da quando sono nella loro fase, le domande che ti sono state fatte con la risposta in una riga, e i minuti che il tuo responsabile ha passato con te.',
  },
} as const satisfies Catalog;
