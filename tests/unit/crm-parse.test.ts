import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '@/lib/crm/parse-amount';
import { parseDate } from '@/lib/crm/parse-date';

describe('amounts', () => {
  it.each([
    ['1.234,50 €', 'it', 1234.5],
    ['1.234,50 €', '', 1234.5],
    ['$76.9K', 'en-US', 76900],
    ['USD 1,733,104.35', 'en', 1733104.35],
    ['¥ 1,200,000', 'ja', 1200000],
    ['12 345,67 €', 'fr', 12345.67],
    ["CHF 1'234.50", 'de-CH', 1234.5],
    ['€ 1.234', 'it', 1234],
    ['$1,234', 'en-US', 1234],
    ['1,5 Mio. €', 'de', 1500000],
    ['-500', 'en', -500],
    ['0.125', 'en', 0.125],
    ['10,00,000.00', 'en-IN', 1000000],
    ['1234', '', 1234],
    ['1,5 Mrd. €', 'de', 1.5e9],
    ['2,3 mld €', 'it', 2.3e9],
    ['5 MIO EUR', 'de', 5e6],
    ['1,200,000円', 'ja', 1_200_000],
    ['1.5 million dollars', 'en-US', 1_500_000],
    ['3 miliardi di euro', 'it', 3e9],
    ['2 Milliarden', 'de', 2e9],
    ['Rs.500', 'en-IN', 500],
    ['500.-', 'de-CH', 500],
    ['Amount (EUR) 500', 'en', 500],
    ['A-500', 'en', 500],
    ['(500)', 'en', -500],
    ['€ -500', 'it', -500],
    ['500-', 'de', -500],
    ['\u200e1.234,50\u00a0€', 'it', 1234.5],
    ['500 PLN', 'pl', 500],
    ['500 Kč', 'cs', 500],
  ])('%s in %s', (raw, language, value) => {
    expect(parseAmount(raw, language)?.value).toBeCloseTo(value, 6);
  });

  it.each([
    ['1,234', ''],
    ['1,234', 'ar-EG'],
    ['1.234', 'xx-nonsense-language'],
    ['25 %', 'en'],
    ['10 – 20 €', 'it'],
    ['1,23,4', 'en'],
    ['1.2.3,4,5', 'it'],
    ['1.23.45', 'it'],
    ['31.12.26', 'de'],
    ['10 20 €', 'it'],
    ['10, 20', 'en'],
    ["5'10", 'en'],
    ['.50', 'en'],
    ['25 ‰', 'it'],
    ['USD 1,733,1…', 'en'],
    ['USD 1,733...', 'en'],
    ['5 mil', 'es'],
    ['5 MIL', 'es'],
    ['5 LAC', 'en-IN'],
    ['500 STK', 'de'],
    ['30 JRS', 'fr'],
    ['120万円', 'ja'],
    ['1.5 Cr', 'en-IN'],
    ['1.234', 'en-US'],
    ['USD 1,000.00 (EUR 900.00)', 'en'],
    ['—', 'en'],
    ['', ''],
  ])('%j in %j is not guessed', (raw, language) => {
    expect(parseAmount(raw, language)).toBeNull();
  });

  it('keeps the currency as written', () => {
    expect(parseAmount('1.000,00 €', 'it')?.currency).toBe('€');
    expect(parseAmount('USD 5', 'en')?.currency).toBe('USD');
    expect(parseAmount('5 MIO EUR', 'de')?.currency).toBe('EUR');
    expect(parseAmount('5', 'en')?.currency).toBeUndefined();
    expect(parseAmount('ACV 5 EUR', 'en')?.currency).toBe('EUR');
    expect(parseAmount('ACV 5', 'en')).toEqual({ value: 5 });
  });

  it('reads back what the language writes', () => {
    const language = fc.constantFrom('it', 'en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'de-CH', 'en-IN', 'sv', 'ja');
    fc.assert(
      fc.property(
        language,
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('EUR', 'USD', 'GBP'),
        (to, cents, currency) => {
          const format = new Intl.NumberFormat(to, { style: 'currency', currency, minimumFractionDigits: 2 });
          expect(parseAmount(format.format(cents / 100), to)?.value).toBeCloseTo(cents / 100, 2);
        },
      ),
    );
  });

  it('gives a finite number or nothing for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d.,' €$%()k-]*$/)),
        fc.string(),
        (raw, language) => {
          expect(Number.isFinite(parseAmount(raw, language)?.value ?? 0)).toBe(true);
        },
      ),
    );
  });
});

describe('dates', () => {
  const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);
  it.each([
    ['2026-12-31', '', day(2026, 12, 31)],
    ['31/12/2026', 'it', day(2026, 12, 31)],
    ['31/12/2026', '', day(2026, 12, 31)],
    ['12/31/2026', '', day(2026, 12, 31)],
    ['03/04/2026', 'it', day(2026, 4, 3)],
    ['03/04/2026', 'en-US', day(2026, 3, 4)],
    ['03/04/2026', 'en-GB', day(2026, 4, 3)],
    ['05/05/2026', '', day(2026, 5, 5)],
    ['31.12.26', 'de', day(2026, 12, 31)],
    ['Dec 31, 2026', 'en', day(2026, 12, 31)],
    ['31 dic 2026', 'it', day(2026, 12, 31)],
    ['31 dicembre 2026', 'it', day(2026, 12, 31)],
    ['1. März 2026', 'de', day(2026, 3, 1)],
    ['15 août 2026', 'fr', day(2026, 8, 15)],
    ['2026/12/31', 'ja', day(2026, 12, 31)],
    ['2026-1-5', '', day(2026, 1, 5)],
    ['12/31/2026, 10:30 AM', 'en-US', day(2026, 12, 31)],
    ['10:30 31 dic 2026', 'it', day(2026, 12, 31)],
    ['31 dic 26', 'it', day(2026, 12, 31)],
    ['31-Dec-26', 'en-GB', day(2026, 12, 31)],
    ['Sept 5, 2026', 'en', day(2026, 9, 5)],
    ['Dec 31, 2026', 'it', day(2026, 12, 31)],
    ['giovedì 31 dicembre 2026', 'it', day(2026, 12, 31)],
    ['2026年12月31日', 'ja', day(2026, 12, 31)],
    ['2026年1月5日 (月)', 'ja', day(2026, 1, 5)],
    ['2026년 12월 31일', 'ko', day(2026, 12, 31)],
    ['31 mrz 2026', 'de', day(2026, 3, 31)],
    ['5. Mrz. 2026', 'de', day(2026, 3, 5)],
    ['5 sett 2026', 'it', day(2026, 9, 5)],
  ])('%s in %j', (raw, language, time) => {
    expect(parseDate(raw, language)).toBe(time);
  });

  it.each([
    ['03/04/2026', ''],
    ['03/04/2026', 'en'],
    ['31/02/2026', 'it'],
    ['13/13/2026', 'it'],
    ['tomorrow', 'en'],
    ['', 'it'],
    ['in 3 days', 'en'],
    ['mar 5 mag 2026', 'it'],
    ['31/12/2026 (era 30/11/2026)', 'it'],
    ['26/12/31', 'ja'],
    ['0026-12-31', ''],
    ['31/12/2569', 'th'],
    ['31/12/1989', 'it'],
    ['2100-01-01', ''],
    ['29 feb 2027', 'it'],
    ['1.2.3', 'de'],
    ['31 Dec at 10am', 'en'],
    ['2026-12-311', ''],
  ])('%j in %j is not guessed', (raw, language) => {
    expect(parseDate(raw, language)).toBeNull();
  });

  it('reads back the day that the language writes, in numbers and in words', () => {
    const language = fc.constantFrom('it', 'en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'nl', 'sv');
    const date = fc.date({ min: new Date(day(2000, 1, 1)), max: new Date(day(2099, 12, 31)), noInvalidDate: true });
    fc.assert(
      fc.property(language, date, fc.constantFrom('numeric', 'short', 'long'), (to, at, month) => {
        const written = new Intl.DateTimeFormat(to, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
          at,
        );
        expect(parseDate(written, to)).toBe(day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()));
      }),
    );
  });

  it('gives a midnight or nothing for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./ -]*$/)), fc.string(), (raw, language) => {
        expect((parseDate(raw, language) ?? 0) % 86_400_000).toBe(0);
      }),
    );
  });
});
