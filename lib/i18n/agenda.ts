import type { Catalog } from './translate';

/** The printed page for a one-to-one: the rep may read every word of it. */
export const agendaWords = {
  en: {
    title: 'One-to-one with {name}',
    prepared: '{date}',
    back: 'Back to {name}',
    print: 'Print',
    hint: 'You can hand this page to {name}: names of other reps are left out of what you wrote, shown as {mark}. Read it once before you print.',
    mark: '[name]',

    agreed: 'What we agreed',
    'agreed.none': 'Nothing is written down yet. One small commitment at the end of this talk is enough.',
    'agreed.more': { one: '{count} more is open.', other: '{count} more are open.' },
    manager: 'Manager',
    due: 'by {date}',
    'state.open': 'open',
    'state.overdue': 'overdue',
    'state.done': 'done',
    'state.dropped': 'dropped',

    focus: 'Focus',
    'focus.none': 'Nothing stands out today. Start from what {name} wants to get better at.',
    'focus.plan': 'From the plan that began on {start}. We look at it again on {review}.',
    'focus.planOver': 'From the plan that began on {start}. The review was due on {review}: now is a good moment.',
    'focus.observe': 'This was seen too little so far: the next step is to look at it together.',
    goodLooks: 'When it goes well',
    practices: 'To practise',

    questions: 'To talk about',
    'questions.none': 'What would {name} like to talk about?',
    slotAccount: 'this customer',
    slotOpportunity: 'this deal',
    slotStage: 'this stage',

    recognise: 'Something to recognise',
    'recognise.seen': '{skill}, {date}',
    'recognise.seenIn': '{skill}, {date} ({context})',
    'recognise.noNote': 'It went well. What exactly {name} did was not written down: say it in your own words.',
    'recognise.none':
      'Nothing seen so far stands out clearly enough to be named here. What went well since we last talked?',

    notes: 'Notes and next steps',
    noteLines: 'Space to write',
  },
  it: {
    title: 'Colloquio con {name}',
    prepared: '{date}',
    back: 'Torna a {name}',
    print: 'Stampa',
    hint: 'Puoi dare questa pagina a {name}: da ciò che hai scritto sono tolti i nomi degli altri venditori, al loro posto c’è {mark}. Rileggila prima di stampare.',
    mark: '[nome]',

    agreed: 'I nostri impegni',
    'agreed.none': 'Per ora non c’è nulla di scritto. Alla fine del colloquio basta un piccolo impegno.',
    'agreed.more': { one: 'Ne resta aperto ancora {count}.', other: 'Ne restano aperti altri {count}.' },
    manager: 'Responsabile',
    due: 'entro il {date}',
    'state.open': 'aperto',
    'state.overdue': 'scaduto',
    'state.done': 'fatto',
    'state.dropped': 'lasciato cadere',

    focus: 'Su cosa lavoriamo',
    'focus.none': 'Oggi nulla spicca. Si parte da ciò in cui {name} vuole migliorare.',
    'focus.plan': 'Dal piano iniziato il {start}. Ne riparliamo il {review}.',
    'focus.planOver': 'Dal piano iniziato il {start}. La verifica era il {review}: questo è il momento buono.',
    'focus.observe': 'Finora si è visto troppo poco: il prossimo passo è guardarlo insieme.',
    goodLooks: 'Quando va bene',
    practices: 'Da provare',

    questions: 'Di che cosa parliamo',
    'questions.none': 'Di che cosa vorrebbe parlare {name}?',
    slotAccount: 'questo cliente',
    slotOpportunity: 'questa trattativa',
    slotStage: 'questa fase',

    recognise: 'Una cosa fatta bene',
    'recognise.seen': '{skill}, {date}',
    'recognise.seenIn': '{skill}, {date} ({context})',
    'recognise.noNote': 'È andata bene. Che cosa ha fatto di preciso {name} non è stato scritto: dillo a parole tue.',
    'recognise.none':
      'Finora niente spicca abbastanza da scriverlo qui. Che cosa è andato bene dall’ultima volta che ne abbiamo parlato?',

    notes: 'Appunti e prossimi passi',
    noteLines: 'Spazio per scrivere',
  },
} as const satisfies Catalog;
