import { expect, it } from 'vitest';
import { writeCsv } from '@/lib/csv/write-csv';

const COLUMNS = ['rep', 'n'] as const;
const writeText = (rep: string) =>
  writeCsv(COLUMNS, [{ rep, n: 1 }])
    .split('\r\n')
    .slice(1)
    .join('\r\n');

it('writes the header, a line per row, and ends every line with CR LF', () => {
  const rows = [
    { n: 2, rep: 'Marco' },
    { rep: 'Nicolò', n: null },
  ];
  expect(writeCsv(COLUMNS, rows)).toBe('rep,n\r\nMarco,2\r\nNicolò,\r\n');
  expect(writeCsv(COLUMNS, [])).toBe('rep,n\r\n');
});

it.each([
  ['Rossi, Anna', '"Rossi, Anna",1\r\n'],
  ['the “new” one', 'the “new” one,1\r\n'],
  ['the "new" one', '"the ""new"" one",1\r\n'],
  ['two\nlines', '"two\nlines",1\r\n'],
])('quotes %j as the standard wants it', (text, line) => {
  expect(writeText(text)).toBe(line);
});

it.each([
  ['=1+1', "'=1+1,1\r\n"],
  ['+39 02', "'+39 02,1\r\n"],
  ['-Anna', "'-Anna,1\r\n"],
  ['@Anna', "'@Anna,1\r\n"],
  ['＝1+1', "'＝1+1,1\r\n"],
  ['＋39', "'＋39,1\r\n"],
  ['－Anna', "'－Anna,1\r\n"],
  ['＠Anna', "'＠Anna,1\r\n"],
  ['\tAnna', "'\tAnna,1\r\n"],
  ['\r=HYPERLINK("x")', '"\'\r=HYPERLINK(""x"")",1\r\n'],
  ['Anna-Maria', 'Anna-Maria,1\r\n'],
])('never lets %j run as a formula', (text, line) => {
  expect(writeText(text)).toBe(line);
});

it.each([
  [-0.5, '-0.5'],
  [0.1 + 0.2, '0.30000000000000004'],
  [1e-9, '1e-9'],
  [1 / 3, '0.3333333333333333'],
  [Number.NaN, ''],
  [Number.POSITIVE_INFINITY, ''],
])('writes the number %d in full, and as a number', (n, cell) => {
  expect(writeCsv(['n'], [{ n }])).toBe(`n\r\n${cell}\r\n`);
});

it('writes yes and no as true and false', () => {
  expect(writeCsv(['is'], [{ is: true }, { is: false }])).toBe('is\r\ntrue\r\nfalse\r\n');
});
