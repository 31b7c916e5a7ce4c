import { describe, expect, it } from 'vitest';
import { panelEn } from '@/lib/i18n/panel-en';
import { panelIt } from '@/lib/i18n/panel-it';
import { settingsWords } from '@/lib/i18n/settings';
import { ERROR_CODES } from '@/lib/messaging/errors';
import { findUnused, listCatalogs, listSlots, listTexts } from '../support/word-catalogs';

const catalogs = await listCatalogs();
const manifests = import.meta.glob<Record<string, { message: string }>>('/components/public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const [config = ''] = Object.values(
  import.meta.glob<string>('/wxt.config.ts', { query: '?raw', eager: true, import: 'default' }),
);

/** Words that Italian salespeople say as the English ones do, and names of languages. */
const SAME = [
  ...['Backup', 'CRM', 'Dashboard', 'Demo', 'E-mail', 'English', 'Focus', 'Focus: {skills}', 'Italiano'],
  ...['Timer', 'timer', 'quota {share}', 'Quota'],
];
/** Slots and signs alone are the same in every language. */
const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));

describe.each(catalogs)('$name', (catalog) => {
  const { en, it: italian } = catalog;

  it('has every message in both languages', () => {
    expect(Object.keys(italian).sort()).toEqual(Object.keys(en).sort());
  });

  it('has the same slots in both languages', () => {
    for (const [key, phrase] of Object.entries(en)) {
      expect({ key, slots: listSlots(italian[key] ?? '') }).toEqual({ key, slots: listSlots(phrase) });
    }
  });

  it('has no empty message and none with stray spaces', () => {
    const texts = [en, italian].flatMap((words) => Object.values(words).flatMap(listTexts));
    expect(texts.filter((text) => text !== text.trim() || text === '' || /\s{2}/.test(text))).toEqual([]);
  });

  it('is translated', () => {
    const same = Object.keys(en).filter((key) => JSON.stringify(en[key]) === JSON.stringify(italian[key]));
    const texts = same.flatMap((key) => listTexts(en[key] ?? '')).filter(hasWords);
    expect(texts.filter((text) => !SAME.includes(text))).toEqual([]);
  });

  it('has no message that nothing asks for', () => {
    expect(findUnused(catalog)).toEqual([]);
  });
});

it('a message that nothing asks for is found', () => {
  const [catalog] = catalogs;
  expect(catalog && findUnused({ ...catalog, en: { ...catalog.en, forgottenWord: 'Nobody reads this' } })).toEqual([
    'forgottenWord',
  ]);
});

it('every refusal has a sentence, and every sentence a refusal', () => {
  const errors = catalogs.filter(({ en }) => 'storage-failed' in en);
  for (const { en } of errors) expect(Object.keys(en).sort()).toEqual([...ERROR_CODES, 'place'].sort());
});

it('the settings call the sections of the panel as the panel does', () => {
  const titles = { best: 'howBest' } as Readonly<Record<string, string>>;
  for (const [settings, panel] of [
    [settingsWords.en, panelEn],
    [settingsWords.it, panelIt],
  ] as const) {
    const sections = Object.entries(settings).filter(([key]) => key.startsWith('section.'));
    expect(sections).toHaveLength(6);
    for (const [key, name] of sections) {
      const section = key.slice('section.'.length);
      expect([key, name]).toEqual([key, panel[(titles[section] ?? section) as keyof typeof panel]]);
    }
  }
});

it('the manifest has its messages in both languages, and asks for each', () => {
  const asked = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name).sort();
  expect(Object.keys(manifests)).toHaveLength(2);
  for (const messages of Object.values(manifests)) {
    expect(Object.keys(messages).sort()).toEqual([...new Set(asked)]);
    expect(Object.values(messages).every(({ message }) => message.trim() !== '' && message.length <= 132)).toBe(true);
  }
});
