import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, SEPARATORS, type Separator } from '@/lib/csv/read-csv';
import { readDates } from '@/lib/csv/read-dates';
import { readList, readTable } from '@/lib/csv/read-table';
import { SheetRefusal, type SheetRow } from '@/lib/csv/sheet';
import { writeCsv } from '@/lib/csv/write-csv';

function finish<Result>(work: Generator<number, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const read = (text: string, separator: Separator = ',') => finish(readCsv(text, separator));
const cellsOf = (text: string, separator?: Separator) => read(text, separator).map(({ cells }) => cells);
const table = (text: string): SheetRow[] => finish(readTable(text));
function refusalOf(work: () => unknown): SheetRefusal {
  try {
    work();
  } catch (refusal) {
    if (refusal instanceof SheetRefusal) return refusal;
    throw refusal;
  }
  throw new Error('nothing was refused');
}

describe('a CSV text', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;d',
      ';',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\rc\td\r',
      '\t',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['\uFEFFa,b', ',', [['a', 'b']]],
    [
      'a,,\n,,\n\n b ,',
      ',',
      [
        ['a', '', ''],
        [' b ', ''],
      ],
    ],
    [
      '"a,1","b ""x"""\n"two\r\nlines",',
      ',',
      [
        ['a,1', 'b "x"'],
        ['two\r\nlines', ''],
      ],
    ],
    ['5" pipe,x', ',', [['5" pipe', 'x']]],
    ['', ',', []],
  ] as const)('%j is read', (text, separator, cells) => {
    expect(cellsOf(text, separator)).toEqual(cells);
  });

  it('knows the line of the file on which each row begins', () => {
    expect(read('h\r\n\r\n"one\ntwo\r\nthree"\r\nnext\n').map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('refuses a quote that never closes, and text after one, with the line', () => {
    expect(refusalOf(() => read('a,b\n"c,d\ne'))).toMatchObject({ code: 'unclosed-quote', lines: [2] });
    expect(refusalOf(() => read('a\n"x"y,b'))).toMatchObject({ code: 'text-after-quote', lines: [2] });
  });

  it('that we wrote is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\t\r\n é'), minLength: 1 });
    const rows = fc.array(fc.record({ one: cell, two: cell }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const wanted = given.filter(({ one, two }) => (one + two).trim() !== '' && !/^[\t\r\n]/.test(one + two));
        const safe = wanted.filter(({ two }) => !/^[\t\r\n]/.test(two));
        const [, ...back] = cellsOf(writeCsv(['one', 'two'], safe));
        expect(back).toEqual(safe.map(({ one, two }) => [one, two]));
      }),
    );
  });
});

describe('a table of observations', () => {
  const row = { rep: 'Anna', skill: 'agenda', rating: '4', date: '2026-05-12', context: '', note: '' };

  it.each(SEPARATORS)('is read whichever separator it has (%j)', (separator) => {
    const text = ['Rep', 'Skill', 'Rating', 'Date', 'Note'].join(separator);
    const cells = ['Anna', 'agenda', '4', '2026-05-12', '"a, b; c\td"'].join(separator);
    expect(table(`${text}\n${cells}`)).toEqual([{ line: 2, cells: { ...row, note: 'a, b; c\td' }, isTooLong: false }]);
  });

  it('may have its columns in any order, in Italian, among others', () => {
    const [read] = table('ID;DATA;voto;Competenza;Venditore;Nota\n7;2026-05-12;4;agenda;Anna;ok');
    expect(read?.cells).toEqual({ ...row, note: 'ok' });
  });

  it('may name its separator in its first line, as Excel does', () => {
    expect(table('sep=;\r\nrep;skill;rating;date\r\nAnna;agenda;4;2026-05-12')).toEqual([
      { line: 3, cells: row, isTooLong: false },
    ]);
  });

  it('tells a row with more cells than the header, and forgives empty ones', () => {
    const rows = table('rep,skill,rating,date\nAnna,agenda,4,2026-05-12,,\nAnna,agenda,4,12 May, 2026\nAnna,agenda');
    expect(rows.map(({ isTooLong }) => isTooLong)).toEqual([false, true, false]);
    expect(rows[2]?.cells).toEqual({ ...row, rating: '', date: '' });
  });

  it('is refused without its columns, with one of them twice, and when it is empty', () => {
    expect(refusalOf(() => table('rep,note\nAnna,x'))).toMatchObject({
      code: 'missing-columns',
      columns: ['skill', 'rating', 'date'],
    });
    expect(refusalOf(() => table('rep,skill,rating,date,Data'))).toMatchObject({
      code: 'column-twice',
      columns: ['date'],
    });
    expect(refusalOf(() => table('\n\n')).code).toBe('empty');
  });

  it('may be a JSON list', () => {
    expect(readList('\uFEFF[{"rep":"Anna","skill":"agenda","rating":4,"date":"2026-05-12","note":null}]')).toEqual([
      { line: 1, cells: row, isTooLong: false },
    ]);
    for (const text of ['[1,2]', '[null]', '{"a":1}', '[']) {
      expect(refusalOf(() => readList(text)).code, text).toBe('not-json');
    }
    expect(refusalOf(() => readList('[]')).code).toBe('empty');
    expect(refusalOf(() => readList('[{"__proto__":1}]')).code).toBe('missing-columns');
  });
});

describe('a column of dates', () => {
  const dates = (...texts: string[]) => readDates(texts.map((text, place) => ({ line: place + 2, text })));

  it.each([
    ['2026-05-12', '2026-05-12'],
    ['2026/5/2', '2026-05-02'],
    ['2026-05-12T10:30:00Z', '2026-05-12T10:30:00.000Z'],
    ['2026-05-12T10:30:00.1234567+02:00', '2026-05-12T08:30:00.123Z'],
    ['2026-05-12 23:30 -0130', '2026-05-13T01:00:00.000Z'],
    ['2026-05-12 10:30:15+02', '2026-05-12T08:30:15.000Z'],
    ['2026-05-12T10:30', '2026-05-12T10:30:00.000'],
    ['12 May 2026, 10:30:05,5', '2026-05-12T10:30:05.500'],
    ['5/13/2026 2:05 PM', '2026-05-13T14:05:00.000'],
    ['2026-05-12 12:00 a.m.', '2026-05-12T00:00:00.000'],
    ['2026-05-12 25:00', null],
    ['2026-05-12 10:60', null],
    ['2026-05-12 14:30 pm', null],
    ['2026-05-12 10:30 or so', null],
    ['2026-05-12T10:30+25:00', null],
    ['10:30', null],
    ['12 May 2026', '2026-05-12'],
    ['May 12, 2026', '2026-05-12'],
    ['3 Sept 2026', '2026-09-03'],
    ['12 maggio 2026', '2026-05-12'],
    ['1-gen-2026', '2026-01-01'],
    ['3.4.2026', '2026-04-03'],
    ['25/12/2025 14:05', '2025-12-25T14:05:00.000'],
    ['12/25/2025', '2025-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['31/06/2026', null],
    ['12/05/26', null],
    ['1 Foo 2026', null],
    ['1970-12-31', null],
    ['46154', null],
    ['', null],
  ])('reads %j as %j', (text, day) => {
    expect(dates(text)).toEqual([day]);
  });

  it('decides about day and month together', () => {
    expect(dates('03/04/2026', '13/04/2026')).toEqual(['2026-04-03', '2026-04-13']);
    expect(dates('03/04/2026', '04/13/2026')).toEqual(['2026-03-04', '2026-04-13']);
    expect(dates('03/04/2026', '3.4.2026')).toEqual(['2026-04-03', '2026-04-03']);
  });

  it('refuses what nothing decides, and what is decided both ways, with the lines', () => {
    expect(refusalOf(() => dates('2026-05-12', '03/04/2026', '05/05/2026', '4-3-2026'))).toMatchObject({
      code: 'ambiguous-dates',
      lines: [3, 5],
    });
    expect(refusalOf(() => dates('13/04/2026', '04/13/2026', '14/04/2026'))).toMatchObject({
      code: 'mixed-dates',
      lines: [3],
    });
  });
});
