import type { Catalog } from './translate';

/** The page on which managers see where their own weeks go. */
export const mirrorWords = {
  en: {
    title: 'Mirror',
    intro:
      'Where your own weeks go. Only what was entered, timed, logged with an observation or asked in a session is counted: nothing is watched.',
    empty: 'No minute of the last {weeks} weeks is here yet.',
    'empty.next':
      'Enter a day below, start the timer in the panel beside a deal, or say the minutes when you log an observation.',

    week: 'This week',
    'week.none': 'Nothing of this week is here yet.',
    'week.partial':
      'This week so far: {total}, from observations and questions alone. Enter the rest, and the share can be told.',
    'week.share':
      'This week so far: {total} counted, {share} of it on how results come about (observing, coaching, account strategy). Your goal is {goal}.',
    'week.reached': 'That reaches the goal.',
    'week.missing': 'To reach it, {minutes} would have to come from the rest.',
    'week.most': 'The largest part: {category}, {share}.',
    'week.before': {
      one: 'In the other week shown it was {share}.',
      other: 'Over the {count} other weeks shown it was {share}.',
    },
    running: 'The timer is running. Its minutes count when you stop it.',

    chart: 'The last {weeks} weeks',
    'chart.about':
      'Each bar is one week: what was counted, and how it was shared out. Observing, coaching and account strategy stand at the foot, and should reach the line.',
    'chart.label':
      'Stacked bars, one for each of the last {weeks} weeks, with the share of each category; a line at the goal of {goal}. This week {share}. All figures are in the table below.',
    'chart.noShare': 'nothing yet',
    'chart.goal': 'Goal {goal}',
    'chart.segment': '{category}: {minutes}, {share}',
    'chart.means': 'How results come about',
    'chart.rest': 'Everything else',
    'chart.partial':
      'Pale bars: nothing was entered or timed in that week. Observations and questions alone tell no share.',
    table: 'As a table',
    'table.label': 'Minutes by week and category',
    'table.week': 'Week',
    'table.total': 'Total',
    'table.share': 'Share',
    'table.from': 'from {date}',

    grid: 'Enter time',
    'grid.label': 'Minutes by day and category',
    'grid.earlier': 'Earlier week',
    'grid.later': 'Later week',
    'grid.week': 'Week',
    'grid.this': 'this week',
    'grid.about':
      'Minutes, or 1:30. Enter goes on to the next field, the arrows up and down change the day. Every field is kept as you leave it.',
    'grid.counted':
      'What stands beside a field (+25) is counted already: from the timer, from the minutes of your observations, from questions you asked ({minutes} minutes for a session when no timer ran). Enter only what is missing.',
    'grid.day': 'Day',
    'grid.total': 'Total',
    'grid.field': '{day}, {category}',
    'grid.besides': '{minutes} counted already',
    'grid.wrong': 'Write minutes (90) or hours and minutes (1:30), at most 24 hours.',
    'grid.saved': '{day}, {category}: {minutes}',
    'grid.cleared': '{day}, {category}: nothing',
    undone: 'Taken back',

    list: 'What is counted in this week',
    'list.empty': 'Nothing is counted in this week.',
    'list.about': 'What overlaps the timer is counted once: as what the timer was set to.',
    'source.hand': 'by hand',
    'source.timer': 'timer',
    'source.observation': 'observation',
    'source.session': 'questions asked',
    'list.edit': 'Edit {what}',
    'list.delete': 'Delete {what}',
    'list.what': '{category} of {day}',
    'list.deleted': 'Entry deleted',
    'list.restored': 'Entry restored',
    'list.formerRep': 'former rep',
    'list.part': '{part} of {whole}, the rest is counted elsewhere',

    edit: 'Edit entry',
    'edit.day': 'Date',
    'edit.minutes': 'Minutes',
    'edit.category': 'What for',
    'edit.rep': 'With or about',
    'edit.nobody': 'Nobody in particular',
    'edit.note': 'Note',
    'edit.needsMinutes': 'From 1 minute to 24 hours.',
    'edit.needsDay': 'Choose today or an earlier day.',
    'edit.changed': 'Entry changed',

    attention: 'Who you have seen',
    'attention.about': {
      one: 'Days since the last observation. A rep without one for {count} day is waiting.',
      other: 'Days since the last observation. A rep without one for {count} days is waiting.',
    },
    'attention.waiting': { one: '{count} of {all} is waiting.', other: '{count} of {all} are waiting.' },
    'attention.none': 'Nobody is waiting.',
    'attention.empty': 'There is no active rep yet. Add your team, and who waits for an observation stands here.',
    'attention.rep': 'Rep',
    'attention.last': 'Last observed',
    'attention.never': 'never',
    'attention.today': 'today',
    'attention.tag': 'waiting',
    toTeam: 'Go to Team',

    groups: 'Who gets your time',
    'groups.about':
      'The last {weeks} weeks, by group. Coaching pays most in the middle, and managers drift to the two ends. Only time with a rep’s name counts here.',
    'groups.empty':
      'There are no groups yet: mark your top performers in Team, or enter the quota figures of at least four reps.',
    'groups.noRest':
      'Without quota figures of at least four reps the middle and the rest cannot be told apart: all who are no top performers stand in one row.',
    'groups.byResults': 'Nobody is marked: the top performers are taken by their quota figures.',
    'groups.label': 'Time and observations by group',
    'groups.group': 'Group',
    'groups.reps': 'Reps',
    'groups.minutes': 'Minutes',
    'groups.minutesEach': 'per rep',
    'groups.observations': 'Observations',
    'groups.observationsEach': 'per rep',
    'group.exemplars': 'Top performers',
    'group.middle': 'The middle',
    'group.others': 'The others',
    'group.rest': 'The rest',

    observer: 'You as an observer',
    'observer.about': 'What your own ratings say of how you rate, never of a rep.',
    'observer.few': {
      one: 'Shown from {least} ratings on; there is {count}.',
      other: 'Shown from {least} ratings on; there are {count}.',
    },
    'observer.over': 'Over {count} ratings.',
    leniency: 'Mild or strict',
    'leniency.mild':
      'Your mean rating is {value} above the middle of the scale: hold your fours and fives against the anchors.',
    'leniency.strict':
      'Your mean rating is {value} below the middle of the scale: hold your ones and twos against the anchors.',
    'leniency.even': 'Your mean rating lies {value} from the middle of the scale: neither mild nor strict.',
    spread: 'Use of the scale',
    'spread.narrow':
      'Your ratings lie close together, {value} from their mean as a rule: the anchors for 1 and 5 may help to tell more apart.',
    'spread.wide': 'Your ratings use the scale: they lie {value} from their mean as a rule.',
    halo: 'Skill by skill',
    'halo.high':
      'Reps whom you rate high on one skill you rate high on the others (correlation {value}): perhaps an overall impression; try one skill at a time.',
    'halo.some': 'Your ratings of different skills go together to a degree (correlation {value}).',
    'halo.low': 'You rate the skills independently of each other (correlation {value}).',
    'halo.unknown': 'Not known yet: it takes two skills that were rated for the same three reps.',
  },
  it: {
    title: 'Specchio',
    intro:
      'Dove vanno le tue settimane. Conta solo ciò che hai inserito, cronometrato, annotato con un’osservazione o chiesto in una sessione: nessuno ti controlla.',
    empty: 'Delle ultime {weeks} settimane non c’è ancora nessun minuto.',
    'empty.next':
      'Inserisci un giorno qui sotto, avvia il timer nel pannello accanto a un’opportunità, o indica i minuti quando annoti un’osservazione.',

    week: 'Questa settimana',
    'week.none': 'Di questa settimana non c’è ancora nulla.',
    'week.partial':
      'Questa settimana finora: {total}, solo da osservazioni e domande. Inserisci il resto e la quota si potrà dire.',
    'week.share':
      'Questa settimana finora: {total} contati, {share} dedicati a come si arriva ai risultati (osservare, allenare, strategia sui clienti). Obiettivo: {goal}.',
    'week.reached': 'L’obiettivo è raggiunto.',
    'week.missing': 'Per arrivarci, {minutes} dovrebbero venire dal resto.',
    'week.most': 'La parte più grande: {category}, {share}.',
    'week.before': {
      one: 'Nell’altra settimana mostrata: {share}.',
      other: 'Nelle altre {count} settimane mostrate: {share}.',
    },
    running: 'Il timer è in corso. I suoi minuti contano quando lo fermi.',

    chart: 'Le ultime {weeks} settimane',
    'chart.about':
      'Ogni barra è una settimana: quanto è stato contato e come si divide. Osservare, allenare e strategia sui clienti stanno in basso e dovrebbero arrivare alla linea.',
    'chart.label':
      'Barre in pila, una per ciascuna delle ultime {weeks} settimane, con la quota di ogni categoria; una linea all’obiettivo ({goal}). Questa settimana {share}. Tutte le cifre sono nella tabella qui sotto.',
    'chart.noShare': 'ancora nulla',
    'chart.goal': 'Obiettivo {goal}',
    'chart.segment': '{category}: {minutes}, {share}',
    'chart.means': 'Come si arriva ai risultati',
    'chart.rest': 'Tutto il resto',
    'chart.partial':
      'Barre chiare: in quella settimana non è stato inserito né cronometrato nulla. Osservazioni e domande da sole non dicono una quota.',
    table: 'In tabella',
    'table.label': 'Minuti per settimana e categoria',
    'table.week': 'Settimana',
    'table.total': 'Totale',
    'table.share': 'Quota',
    'table.from': 'dal {date}',

    grid: 'Inserisci il tempo',
    'grid.label': 'Minuti per giorno e categoria',
    'grid.earlier': 'Settimana precedente',
    'grid.later': 'Settimana successiva',
    'grid.week': 'Settimana',
    'grid.this': 'questa settimana',
    'grid.about':
      'Minuti, oppure 1:30. Con Invio vai al campo successivo, con le frecce su e giù cambi giorno. Ogni campo si salva quando lo lasci.',
    'grid.counted':
      'Ciò che sta accanto a un campo (+25) è già contato: dal timer, dai minuti delle tue osservazioni, dalle domande che hai fatto ({minutes} minuti a sessione, se il timer non girava). Inserisci solo ciò che manca.',
    'grid.day': 'Giorno',
    'grid.total': 'Totale',
    'grid.field': '{day}, {category}',
    'grid.besides': '{minutes} già contati',
    'grid.wrong': 'Scrivi i minuti (90) o ore e minuti (1:30), al massimo 24 ore.',
    'grid.saved': '{day}, {category}: {minutes}',
    'grid.cleared': '{day}, {category}: nulla',
    undone: 'Annullato',

    list: 'Che cosa conta in questa settimana',
    'list.empty': 'In questa settimana non conta ancora nulla.',
    'list.about': 'Ciò che si sovrappone al timer conta una volta sola: come indicato nel timer.',
    'source.hand': 'a mano',
    'source.timer': 'timer',
    'source.observation': 'osservazione',
    'source.session': 'domande fatte',
    'list.edit': 'Modifica {what}',
    'list.delete': 'Elimina {what}',
    'list.what': '{category} di {day}',
    'list.deleted': 'Voce eliminata',
    'list.restored': 'Voce ripristinata',
    'list.formerRep': 'venditore non più presente',
    'list.part': '{part} di {whole}, il resto è contato altrove',

    edit: 'Modifica voce',
    'edit.day': 'Data',
    'edit.minutes': 'Minuti',
    'edit.category': 'Per che cosa',
    'edit.rep': 'Con chi o su chi',
    'edit.nobody': 'Nessuno in particolare',
    'edit.note': 'Nota',
    'edit.needsMinutes': 'Da 1 minuto a 24 ore.',
    'edit.needsDay': 'Scegli oggi o un giorno precedente.',
    'edit.changed': 'Voce modificata',

    attention: 'Chi hai visto',
    'attention.about': {
      one: 'Giorni dall’ultima osservazione. Chi non ne ha da {count} giorno aspetta.',
      other: 'Giorni dall’ultima osservazione. Chi non ne ha da {count} giorni aspetta.',
    },
    'attention.waiting': { one: '{count} su {all} aspetta.', other: '{count} su {all} aspettano.' },
    'attention.none': 'Nessuno aspetta.',
    'attention.empty':
      'Non c’è ancora nessun venditore attivo. Aggiungi la squadra e qui vedrai chi aspetta un’osservazione.',
    'attention.rep': 'Venditore',
    'attention.last': 'Ultima osservazione',
    'attention.never': 'mai',
    'attention.today': 'oggi',
    'attention.tag': 'aspetta',
    toTeam: 'Vai a Squadra',

    groups: 'A chi va il tuo tempo',
    'groups.about':
      'Le ultime {weeks} settimane, per gruppo. L’allenamento rende di più nel mezzo, e chi guida finisce sui due estremi. Qui conta solo il tempo con il nome di un venditore.',
    'groups.empty':
      'Non ci sono ancora gruppi: segna in Squadra chi è tra i migliori, o inserisci i risultati di almeno quattro venditori.',
    'groups.noRest':
      'Senza i risultati di almeno quattro venditori non si distingue il mezzo dal resto: chi non è tra i migliori sta in una riga sola.',
    'groups.byResults': 'Nessuno è segnato: i migliori sono scelti in base ai risultati.',
    'groups.label': 'Tempo e osservazioni per gruppo',
    'groups.group': 'Gruppo',
    'groups.reps': 'Venditori',
    'groups.minutes': 'Minuti',
    'groups.minutesEach': 'a testa',
    'groups.observations': 'Osservazioni',
    'groups.observationsEach': 'a testa',
    'group.exemplars': 'I migliori',
    'group.middle': 'Il mezzo',
    'group.others': 'Gli altri',
    'group.rest': 'Il resto',

    observer: 'Tu come osservatore',
    'observer.about': 'Che cosa dicono i tuoi voti di come valuti, mai di un venditore.',
    'observer.few': {
      one: 'Si vede da {least} voti in su; ora ce n’è {count}.',
      other: 'Si vede da {least} voti in su; ora sono {count}.',
    },
    'observer.over': 'Su {count} voti.',
    leniency: 'Largo o stretto',
    'leniency.mild': 'La tua media è {value} sopra la metà della scala: confronta i 4 e i 5 con le descrizioni.',
    'leniency.strict': 'La tua media è {value} sotto la metà della scala: confronta gli 1 e i 2 con le descrizioni.',
    'leniency.even': 'La tua media dista {value} dalla metà della scala: né largo né stretto.',
    spread: 'Uso della scala',
    'spread.narrow':
      'I tuoi voti sono vicini tra loro, di solito a {value} dalla media: le descrizioni di 1 e 5 possono aiutarti a distinguere di più.',
    'spread.wide': 'I tuoi voti usano la scala: di solito stanno a {value} dalla media.',
    halo: 'Una competenza alla volta',
    'halo.high':
      'Chi valuti bene in una competenza lo valuti bene anche nelle altre (correlazione {value}): forse è un’impressione generale; prova una competenza alla volta.',
    'halo.some': 'I tuoi voti sulle diverse competenze vanno in parte insieme (correlazione {value}).',
    'halo.low': 'Valuti le competenze una indipendentemente dall’altra (correlazione {value}).',
    'halo.unknown': 'Non si sa ancora: servono due competenze valutate per gli stessi tre venditori.',
  },
} as const satisfies Catalog;
