import { resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

const FIRST = 'entrypoints/panel/main.tsx';
const LATER = [
  'components/panel/best.tsx',
  'components/panel/log.tsx',
  'components/panel/plan.tsx',
  'components/panel/recent.tsx',
  'components/panel/panel-outcome.tsx',
];
/** What other pages bring only where a timer is shown. */
const TIMER = ['components/panel/timer.tsx'];
/** The words that the panel needs at once, its own and the rubric's: one script for each language. */
const WORDS = /\/lib\/(?:i18n\/(?:common|panel)|content\/text)-(en|it)\.ts$/;
const OTHER_PAGES = ['entrypoints/options/main.tsx', 'entrypoints/popup/main.tsx', 'entrypoints/welcome/main.tsx'];
/** What the tools put into every page. */
const EVERYWHERE = /virtual:wxt-(html-)?plugins/;

interface Imports {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}
type Look = (id: string) => Imports | null;
interface Graph {
  getModuleInfo(id: string): Imports | null;
}

/**
 * Every script of an extension page is asked of the browser's own process, and takes some milliseconds whatever its size:
 * the panel comes in few. What it has in common with the other pages is one script for its start, one for its later
 * sections, one for the timer.
 */
export function gatherPanel(config: InlineConfig): void {
  const build = config.build ?? {};
  const name = (id: string, graph: Graph): string | null => nameChunk(id, (one) => graph.getModuleInfo(one));
  config.plugins?.push(askAhead);
  const given = build.rollupOptions?.output;
  build.rollupOptions = {
    ...build.rollupOptions,
    output: {
      ...(Array.isArray(given) ? given[0] : given),
      codeSplitting: { groups: [{ debugName: 'panel', name, includeDependenciesRecursively: false }] },
    },
  };
}

let known: Readonly<Record<'first' | 'later' | 'timer' | 'elsewhere', Set<string>>> | undefined;

function nameChunk(id: string, look: Look): string | null {
  known ??= {
    first: gather([FIRST], look, false),
    later: gather(LATER, look, false),
    timer: gather(TIMER, look, false),
    elsewhere: gather(OTHER_PAGES, look, true),
  };
  if (EVERYWHERE.test(id)) return 'panel-shared';
  const [, language] = WORDS.exec(id) ?? [];
  if (language !== undefined) return `words-${language}`;
  if (!known.elsewhere.has(id)) return null;
  if (known.first.has(id)) return 'panel-shared';
  if (known.later.has(id)) return 'later-shared';
  return known.timer.has(id) ? 'timer-shared' : null;
}

/** What the panel needs for its first picture is asked for at once, not one after the other has been read. */
const askAhead: Plugin = {
  name: 'ask-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle, filename }) => {
      if (bundle === undefined || !/panel(\/index)?\.html$/.test(filename)) return html;
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const list = (...names: string[]): string[] =>
        names.flatMap((name) => chunks.filter((one) => one.name === name).map(({ fileName }) => `/${fileName}`));
      const words = ['en', 'it'].map((language) => ` data-${language}="${list(`words-${language}`).join(' ')}"`);
      const links = list('panel-shared', 'rolldown-runtime').map(
        (file) => `    <link rel="modulepreload" crossorigin href="${file}">\n`,
      );
      return html
        .replace('<script src="/panel-paint.js"', `<script src="/panel-paint.js"${words.join('')}`)
        .replace('  </head>', `${links.join('')}  </head>`);
    },
  },
};

/** All that is imported from these, and from those in turn. */
function gather(files: readonly string[], look: Look, withDynamic: boolean): Set<string> {
  const found = new Set<string>();
  const waiting = files.map((file) => resolve(file));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const imports = look(id);
    if (imports === null || found.has(id)) continue;
    found.add(id);
    waiting.push(...imports.importedIds, ...(withDynamic ? imports.dynamicallyImportedIds : []));
  }
  return found;
}
