import { describe, expect, it } from 'vitest';
import { checkNote } from '@/lib/coaching/check-note';
import type { NoteKind, NoteWord } from '@/lib/coaching/types';
import { loadNoteWords } from '@/lib/content/load-note-words';
import { NOTE_WORDS_EN } from '@/lib/content/note-words-en';
import { NOTE_WORDS_IT } from '@/lib/content/note-words-it';
import { textEn } from '@/lib/content/text-en';
import { textIt } from '@/lib/content/text-it';
import type { ContentText, Locale } from '@/lib/content/types';
import { DEMO_NOTES } from '../support/demo-notes';

const KINDS: readonly NoteKind[] = ['label', 'result', 'health', 'family', 'religion', 'politics', 'union'];
const markedIn = (note: string, words: readonly NoteWord[]) =>
  checkNote(note, words).map(({ start, end, kind }) => `${kind}: ${note.slice(start, end)}`);
const sentencesOf = ({ skills, questions }: ContentText) => [
  ...Object.values(skills).flatMap(({ name, about, anchors, practices }) => [
    name,
    about,
    ...Object.values(anchors),
    ...practices,
  ]),
  ...Object.values(questions),
];

/** Notes as managers should not write them, and what is marked. */
const BAD: Record<Locale, readonly (readonly [string, ...string[]])[]> = {
  en: [
    ['Marco is lazy.', 'label: lazy'],
    ['LAZIER than last year', 'label: LAZIER'],
    ['He’s weak at closing', 'label: He’s weak'],
    ['Came across as arrogant; a born seller though', 'label: arrogant', 'label: born seller'],
    ['A real underperformer', 'label: underperformer'],
    ['Naïve about the budget', 'label: Naïve'],
    ['Hit quota again', 'result: Hit quota'],
    ['Missed his target, 80% of plan', 'result: Missed his target', 'result: 80% of plan'],
    ['Won the big deal', 'result: Won the big deal'],
    ['Looks depressed since the burnout', 'health: depressed', 'health: burnout'],
    ['On sick leave in May', 'health: sick leave'],
    ['Is going through a divorce', 'family: divorce'],
    ['Back from maternity leave', 'family: maternity leave'],
    ['A devout Catholic', 'religion: devout', 'religion: Catholic'],
    ['Votes Labour', 'politics: Votes Labour'],
    ['Union rep, and sits on the works council', 'union: Union rep', 'union: sits on the works council'],
    ['Works council met on Tuesday', 'union: Works council'],
  ],
  it: [
    ['È PIGRO.', 'label: PIGRO'],
    ['Che pigrizia', 'label: pigrizia'],
    ['Arroganti tutti e due', 'label: Arroganti'],
    ['È debole nella chiusura', 'label: È debole nella'],
    ['Un venditore nato', 'label: venditore nato'],
    ['Ha raggiunto la quota', 'result: raggiunto la quota'],
    ['È all’80% del target', 'result: 80% del target'],
    ['Ha vinto l’ordine', 'result: Ha vinto l’ordine'],
    ['Da lunedì è in malattia', 'health: in malattia'],
    ['Depressa dopo l’esaurimento nervoso', 'health: Depressa', 'health: esaurimento nervoso'],
    ['Suo marito ha chiamato', 'family: marito'],
    ['È in maternità', 'family: maternità'],
    ['Va a messa ogni domenica', 'religion: Va a messa'],
    ['È di sinistra', 'politics: È di sinistra'],
    ['Iscritto alla CGIL', 'union: Iscritto alla CGIL'],
    ['Consiglio di fabbrica riunito martedì', 'union: Consiglio di fabbrica'],
  ],
};

/** What is said every day in sales, and means nobody. */
const USUAL: Record<Locale, readonly string[]> = {
  en: [
    'A healthy pipeline, and the account health check is done.',
    'A family business; the sister company buys too.',
    'The union of systems is what they want: one platform, vendor-agnostic.',
    'The competitor’s price is very aggressive; they ask for an aggressive discount.',
    'Passive components, lazy loading, immature market, stubborn defects.',
    'Asked who wins and who loses; named winners and losers of the change.',
    'Their unreliable supplier and the data were the pain.',
    'They lost the contract; the results of the trial were good results for the plant.',
    'Two days shy of the deadline; the burnt-out motor was replaced.',
    'The mother company decides; Christian asked for the date.',
    'Met their works council, and talked to the unions before the offer.',
    'Strike a deal on the price of the religiously kept log? No: asked for the date.',
  ],
  it: [
    'La pipeline è sana e lo stato di salute dei conti è buono.',
    'Azienda di famiglia; la loro casa madre decide a maggio.',
    'L’unione dei sistemi è quello che cercano.',
    'Il prezzo del concorrente è molto aggressivo.',
    'Trattamento superficiale dei pezzi, mercato immaturo, fornitore inaffidabile.',
    'Ha incontrato il consiglio di fabbrica prima dell’offerta.',
    'Cristiano ha chiesto la data; il pannello di destra era spento.',
    'Ha sposato la loro idea, e il punto debole del processo è uscito da solo.',
    'Ottimi risultati del pilota: il cliente li ha letti ad alta voce.',
    'Trovata la parola giusta per il direttore; poi ha aspettato.',
  ],
};

describe.each([
  ['en', NOTE_WORDS_EN, textEn],
  ['it', NOTE_WORDS_IT, textIt],
] as const)('the words that a note is checked for, %s', (locale, words, text) => {
  it('cover every kind', () => {
    expect(new Set(words.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it.each(words.map((word) => [word.words.split('|')[0] ?? '', word] as const))(
    'mark “%s” and say what to write instead',
    (first, word) => {
      expect(first).toMatch(/^[\p{Ll}'’ -]+$/u);
      expect(markedIn(`Note: ${first}.`, [word])).toEqual([`${word.kind}: ${first}`]);
      expect(word.suggestion).toMatch(/^\p{Ll}[^!]{15,110}[.?]$/u);
    },
  );

  it.each(BAD[locale])('mark what is not behaviour in “%s”', (note, ...marked) => {
    expect(markedIn(note, words)).toEqual(marked);
  });

  it.each(USUAL[locale])('find nothing in “%s”', (note) => {
    expect(markedIn(note, words)).toEqual([]);
  });

  it('find nothing in the rubric and its questions', () => {
    expect(sentencesOf(text).filter((sentence) => markedIn(sentence, words).length > 0)).toEqual([]);
  });

  it('suggest in their own language', () => {
    const italian = /\b(che cosa|quale|quali|resta|come|togli|l’età|chi|lasciala)\b/;
    expect(words.filter(({ suggestion }) => italian.test(suggestion) !== (locale === 'it'))).toEqual([]);
  });

  it('are what is loaded for the language', async () => {
    expect(await loadNoteWords(locale)).toBe(words);
  });
});

it('nothing is found in the notes of the demo team', () => {
  const notes = Object.values(DEMO_NOTES).flat(2);
  expect(notes.length).toBeGreaterThan(80);
  expect(notes.filter((note) => markedIn(note, NOTE_WORDS_EN).length > 0)).toEqual([]);
});

describe('a mark', () => {
  const lazy: NoteWord = { kind: 'label', words: 'lazy|pigr(o|a)|età', unless: 'lazy susan', suggestion: 'what?' };

  it('stands where the word stands, also after letters that are written with two signs', () => {
    const note = 'Perche\u0301 \u{1F642} dice “LAZY”?';
    const [mark] = checkNote(note, [lazy]);
    expect(mark).toEqual({
      start: note.indexOf('LAZY'),
      end: note.indexOf('LAZY') + 4,
      kind: 'label',
      suggestion: 'what?',
    });
  });

  it('is not made inside of a longer word, accents included', () => {
    expect(checkNote('lazybird pigroù metà 2lazy', [lazy])).toEqual([]);
  });

  it('is found over a line break, with either apostrophe, composed or not', () => {
    const words: NoteWord[] = [{ kind: 'family', words: "dall'età avanzata", suggestion: 'x' }];
    expect(checkNote('dall’eta\u0300\navanzata', words)).toEqual([
      { start: 0, end: 18, kind: 'family', suggestion: 'x' },
    ]);
  });

  it('is not made where the expression means something else', () => {
    expect(markedIn('a lazy susan, a lazy start', [lazy])).toEqual(['label: lazy']);
  });

  it('never lies over another one: the first, then the longest', () => {
    const words: NoteWord[] = [
      { kind: 'label', words: 'bad', suggestion: 'a' },
      { kind: 'result', words: 'bad results', suggestion: 'b' },
    ];
    expect(markedIn('bad results, bad', words)).toEqual(['result: bad results', 'label: bad']);
  });

  it('is made of nothing in an empty note', () => {
    expect(checkNote('', [lazy])).toEqual([]);
  });
});
