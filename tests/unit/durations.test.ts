import { describe, expect, it } from 'vitest';
import { readDuration, writeDuration } from '@/lib/i18n/duration';

describe('minutes in words', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [59.6, '1 h'],
    [60, '1 h'],
    [200, '3 h 20 min'],
    [119.5, '2 h'],
    [1440, '24 h'],
  ])('%d is %s', (minutes, words) => {
    expect(writeDuration(minutes)).toBe(words);
  });
});

describe('minutes as they are typed', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['0', 0],
    ['90', 90],
    [' 90 ', 90],
    ['90 min', 90],
    ['1:30', 90],
    ['1h30', 90],
    ['1 h 05', 65],
    ['2h', 120],
    ['2 H', 120],
    ['1440', 1440],
    ['24:00', 1440],
  ])('“%s” is %d', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it.each(['-5', '1.5', '1,5', '1:75', '1441', '24:01', 'ten', '1:2:3', '1e2', '12345'])('“%s” is none', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});
