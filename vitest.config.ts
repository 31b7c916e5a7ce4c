import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { ADAPTERS } from './lib/crm/registry';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  define: { __CRM_PLACES__: JSON.stringify(ADAPTERS) },
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false, reactAliasesEnabled: false })],
  resolve: { alias: { '@': root.replace(/\/$/, '') }, dedupe: ['preact'] },
};

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    projects: [
      {
        ...shared,
        test: { name: 'node', environment: 'node', include: ['tests/{unit,property}/**/*.test.{ts,tsx}'] },
      },
      {
        ...shared,
        test: { name: 'component', environment: 'happy-dom', include: ['tests/component/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
