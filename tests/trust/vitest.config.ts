import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root,
  define: { __CRM_PLACES__: '[]' },
  resolve: { alias: { '@': root } },
  test: {
    environment: 'node',
    include: ['tests/trust/**/*.test.ts'],
    // those are run by Node itself
    exclude: ['tests/trust/**/firefox*.test.ts'],
    testTimeout: 3_600_000,
    // each of them is long, and both cores are free
    maxWorkers: 2,
  },
});
