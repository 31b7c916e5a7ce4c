import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly shot: string | null;
  readonly language: 'en-US' | 'it-IT';
  readonly theme: 'light' | 'dark';
  readonly port: number;
}

/** What was asked for on the command line; throws with a sentence for anything it does not know. */
export function readStartOptions(words: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      shot: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      theme: { type: 'string', default: 'light' },
      port: { type: 'string', default: '4310' },
    },
  });
  const { shot, lang, theme, port } = values;
  if (lang !== 'en' && lang !== 'it') throw new Error(`--lang is en or it, not ${lang}`);
  if (theme !== 'light' && theme !== 'dark') throw new Error(`--theme is light or dark, not ${theme}`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port is a number up to 65535, not ${port}`);
  return { shot: shot ?? null, language: lang === 'it' ? 'it-IT' : 'en-US', theme, port: Number(port) };
}
