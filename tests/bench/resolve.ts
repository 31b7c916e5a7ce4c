import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** Lets Node find the product's own modules as the bundler does: `@/` is the root, and `.ts` may be left out. */
registerHooks({
  resolve(specifier, context, next) {
    const isOwn = specifier.startsWith('@/') || specifier.startsWith('.');
    if (!isOwn || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
    const from = specifier.startsWith('@/') ? new URL(specifier.slice(2), ROOT) : new URL(specifier, context.parentURL);
    const path = fileURLToPath(from);
    return next(existsSync(path) ? from.href : pathToFileURL(`${path}.ts`).href, context);
  },
});
