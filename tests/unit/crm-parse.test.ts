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
  ])('%s in %s', (raw, language, value) => {
    expect(parseAmount(raw, language)?.value).toBeCloseTo(value, 6);
  });

  it.each([
    ['1,234', ''],
    ['1.234', 'xx-nonsense-language'],
    ['25 %', 'en'],
    ['10 – 20 €', 'it'],
    ['1,23,4', 'en'],
    ['1.2.3,4,5', 'it'],
    ['—', 'en'],
    ['', ''],
  ])('%j in %j is not guessed', (raw, language) => {
    expect(parseAmount(raw, language)).toBeNull();
  });

  it('keeps the currency as written', () => {
    expect(parseAmount('1.000,00 €', 'it')?.currency).toBe('€');
    expect(parseAmount('USD 5', 'en')?.currency).toBe('USD');
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
  ])('%j in %j is not guessed', (raw, language) => {
    expect(parseDate(raw, language)).toBeNull();
  });
});
