import { loadWords } from '@/lib/i18n/deferred';

type Phrase = string | { readonly one: string; readonly other: string };
type Words = Readonly<Record<string, Phrase>>;

/** The words of one screen: where they are written, what the code calls them, and both languages. */
export interface WordCatalog {
  readonly name: string;
  readonly file: string;
  readonly en: Words;
  readonly it: Words;
}

const modules = import.meta.glob<Record<string, unknown>>('/lib/i18n/*.ts', { eager: true });
const sources = import.meta.glob<string>('/{components,entrypoints,lib}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Catalogs that are handed on whole, and the files that choose a word of them. */
const HANDED_ON: Readonly<Record<string, string>> = {
  dashboardWords: '/components/dashboard/use-route.ts',
  hostWords: '/lib/page/',
  teachWords: '/lib/page/picker/',
  noteWords: '/lib/coaching/types.ts',
};

/** A template with a slot that can be a key as a whole, such as `trend.${trend}`. */
const KEY_TEMPLATE = /`((?:[\w.-]|\$\{[^{}`]*\})+)`/g;
const SLOT = /\$\{[^{}`]*\}/g;

/** Every catalog of the product, both languages loaded. */
export async function listCatalogs(): Promise<readonly WordCatalog[]> {
  await loadWords('en');
  await loadWords('it');
  return Object.entries(modules).flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, value]) => (isCatalog(value) ? [{ ...value, name, file }] : [])),
  );
}

/** Keys that no file can ask for: neither written there, nor made by a template, nor read as a property. */
export function findUnused({ name, file, en }: Pick<WordCatalog, 'name' | 'file' | 'en'>): readonly string[] {
  const handedOn = HANDED_ON[name];
  const readers = Object.entries(sources)
    .filter(([path]) => path !== file)
    .filter(([path, text]) => (handedOn && path.startsWith(handedOn)) || new RegExp(`\\b${name}\\b`).test(text))
    .map(([, text]) => text)
    .join('\n');
  const written = new Set([...readers.matchAll(/'([^'\n]*)'/g)].map(([, literal]) => literal));
  const templates = [...readers.matchAll(KEY_TEMPLATE)].flatMap(([, template = '']) => toPattern(template));
  return Object.keys(en).filter(
    (key) =>
      !written.has(key) &&
      !templates.some((pattern) => pattern.test(key)) &&
      !(handedOn && new RegExp(`\\b(words\\.${key}|${key}:)`).test(readers)),
  );
}

/** The slots of a phrase, each once and in order; a plural has its count. */
export function listSlots(phrase: Phrase): readonly string[] {
  const texts = typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other, '{count}'];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot)))].sort();
}

export function listTexts(phrase: Phrase): readonly string[] {
  return typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other];
}

function isCatalog(value: unknown): value is { en: Words; it: Words } {
  return typeof value === 'object' && value !== null && 'en' in value && 'it' in value;
}

/** Nothing when the template says nothing of the key: it would count every key as used. */
function toPattern(template: string): readonly RegExp[] {
  if (!/\w/.test(template.replaceAll(SLOT, ''))) return /\}\.\$/.test(template) ? [/^\w+\.[\w-]+$/] : [];
  const parts = template.split(SLOT).map((part) => part.replaceAll('.', '\\.'));
  return [new RegExp(`^${parts.join('.+')}$`)];
}
