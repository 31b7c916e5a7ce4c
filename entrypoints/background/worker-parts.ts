import type { InlineConfig, Plugin } from 'vite';

/**
 * Chromium's worker may not `import()`, and `importScripts` finds there only what was fetched once while the worker was
 * being installed. So `import()` of a part becomes a plain script with one function: the start script has them all
 * fetched in its very first run, before its install, when nobody can ask it yet (one that is missing does not take the others
 * with it), and runs one at the first need, with the modules that it shares with the start. The name of a part holds its content: a worker never meets the part of another
 * version. (Firefox's background is a page: there the browser's own `import()` is used.)
 */
export function splitWorker(config: InlineConfig): void {
  const build = config.build ?? {};
  if (build.lib) build.lib.formats = ['cjs'];
  build.rollupOptions = {
    ...build.rollupOptions,
    preserveEntrySignatures: 'allow-extension',
    output: { exports: 'named', ...build.rollupOptions?.output, chunkFileNames: 'background-[name]-[hash].js' },
  };
  config.plugins?.push(bindParts);
}

const bindParts: Plugin = {
  name: 'bind-worker-parts',
  generateBundle: (_options, bundle) => {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    const parts = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
    for (const chunk of chunks) {
      const made = `(exports,require)=>{${chunk.code}\n}`;
      chunk.code = chunk.isEntry
        ? writeStart(chunk.fileName, made, parts)
        : `${PARTS}[${nameOf(chunk.fileName)}]=${made};`;
    }
  },
};

const PARTS = 'self[Symbol.for("affianca.parts")]';

/** As the scripts of one folder call each other. */
const nameOf = (file: string): string => JSON.stringify(`./${file}`);

function writeStart(entry: string, made: string, parts: readonly string[]): string {
  return `{const done={},parts=${PARTS}={[${nameOf(entry)}]:${made}},require=name=>{
if(!done[name]){if(!parts[name])importScripts(name);const made={};parts[name](made,require);done[name]=made}return done[name]};
if(self.serviceWorker?.state==="parsed")for(const name of [${parts.map(nameOf).join()}])try{importScripts(name)}catch{}
require(${nameOf(entry)})}`;
}
