import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false, reactAliasesEnabled: false })],
  resolve: { alias: { '@': root.replace(/\/$/, '') }, dedupe: ['preact'] },
};

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          setupFiles: ['tests/support/crm-places.ts'],
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/{unit,property}/**/*.test.{ts,tsx}'],
        },
      },
      {
        ...shared,
        test: {
          name: 'component',
          setupFiles: ['tests/support/crm-places.ts', 'tests/support/patience.ts'],
          testTimeout: 60_000,
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
