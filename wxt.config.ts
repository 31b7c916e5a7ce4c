import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { splitWorker } from './entrypoints/background/worker-parts';
import { gatherPanel } from './entrypoints/panel/panel-chunks';
import { writeAdapterScript } from './lib/crm/adapter-door';
import { ADAPTERS } from './lib/crm/registry';

/** Where each CRM is, for scripts that need no more of it. */
const places = ADAPTERS.map(({ id, name, hosts, signature }) => ({ id, name, hosts, signature }));

/** Markup from a text has no way in: the one place that could take it, inside Preact, sets plain text instead. */
const noMarkupFromText = {
  name: 'no-markup-from-text',
  transform: (code: string, id: string) =>
    /node_modules\/preact\/dist\//.test(id) ? code.replaceAll(/\.innerHTML\s*=(?!=)/g, '.textContent=') : null,
};

/** In a build the wrapper's logger says nothing; without it a script in a CRM's page is half a kilobyte smaller. */
const silentWrapper = {
  name: 'silent-wrapper',
  transform: (code: string, id: string) =>
    /unlisted-script-entrypoint/.test(id) ? code.replaceAll(/logger\.error\(.*\);/g, '') : null,
};

const ANY_SITE = ['https://*/*', 'http://*/*'];

/** No network at all, no inline code: what an extension page may do. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'components/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    build: { modulePreload: false },
    define: { __CRM_PLACES__: JSON.stringify(places) },
    plugins: [
      noMarkupFromText,
      silentWrapper,
      preact({ devToolsEnabled: false, prefreshEnabled: false, reactAliasesEnabled: false }),
    ],
  }),
  hooks: {
    'vite:build:extendConfig': ([first], config) => {
      if (first?.type === 'background' && config.build?.lib) splitWorker(config);
      if (!config.build?.lib) gatherPanel(config);
    },
    // an adapter is data: a small script of its own, brought only into the pages of its CRM
    'build:publicAssets': (_wxt, files) => {
      for (const adapter of ADAPTERS) {
        files.push({ relativeDest: `adapters/${adapter.id}.js`, contents: writeAdapterScript(adapter) });
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    short_name: 'Affianca',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'unlimitedStorage'],
    optional_host_permissions: ANY_SITE,
    // Alt+Shift+A is Chromium's own ("focus inactive popup"): these two are nobody's
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandToggle__',
      },
      'log-observation': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLog__',
      },
    },
    // a self-hosted CRM may be anywhere; in Chromium the address changes at every session, so that no site can probe for it
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ANY_SITE,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'affianca@affianca.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
