import type { Catalog } from './translate';

/** The timer: in the panel, and on the mirror's page while it runs. */
export const timerWords = {
  en: {
    label: 'Timer',
    start: 'Start timer',
    what: 'What the timer is for',
    'for.rep': '{category}, {name}',
    stop: 'Stop',
    stopLong: 'Stop timer',
    stopped: '{minutes} kept: {what}',
    thrown: 'The time was thrown away.',
    runsOn: 'The timer runs on.',
    long: 'The timer has run for {minutes}. How many minutes of it count?',
    count: 'Minutes that count',
    wrong: 'From 1 minute to {most}.',
    keep: 'Keep them',
    throw: 'Throw away',
    goOn: 'Let it run',
  },
  it: {
    label: 'Timer',
    start: 'Avvia timer',
    what: 'Per che cosa è il timer',
    'for.rep': '{category}, {name}',
    stop: 'Ferma',
    stopLong: 'Ferma timer',
    stopped: '{minutes} registrati: {what}',
    thrown: 'Il tempo è stato scartato.',
    runsOn: 'Il timer continua.',
    long: 'Il timer gira da {minutes}. Quanti minuti contano?',
    count: 'Minuti che contano',
    wrong: 'Da 1 minuto a {most}.',
    keep: 'Tienili',
    throw: 'Scarta',
    goOn: 'Continua a contare',
  },
} as const satisfies Catalog;
