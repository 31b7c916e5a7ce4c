import { findChromium, findFirefox } from './browsers.ts';
import { runBuilds, runNodeTests, runPlaywright, runSteps, runVitest } from './runners.ts';

await runSteps([
  ['Unit, property and component tests', () => runVitest([])],
  // packs what the stores get, too
  ['Build for Chromium and Firefox', () => runBuilds('zip')],
  ['Packages for the stores', () => runNodeTests(['tests/packages/*.test.ts'], { timeout: 300_000 })],
  [
    'End to end in Chromium',
    async () => {
      findChromium();
      return runPlaywright(['-c', 'tests/e2e/playwright.config.ts']);
    },
  ],
  [
    'End to end in Firefox',
    async () => {
      findFirefox();
      return runNodeTests(['tests/e2e/firefox/*.test.ts'], { timeout: 400_000 });
    },
  ],
]);
