import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTexts, STORE_PACKAGES } from './packages.ts';

interface Manifest {
  readonly [key: string]: unknown;
  readonly permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources: readonly { readonly resources: readonly string[] }[];
  readonly browser_specific_settings?: { readonly gecko: { readonly data_collection_permissions: unknown } };
}

for (const name of STORE_PACKAGES) {
  const files = readTexts(name);
  const manifest = JSON.parse(files.get('manifest.json') ?? '{}') as Manifest;

  test(`${name}: no more is asked for at install than what SECURITY.md explains`, () => {
    assert.deepEqual([...manifest.permissions].sort(), ['activeTab', 'scripting', 'storage', 'unlimitedStorage']);
    for (const absent of ['host_permissions', 'content_scripts', 'externally_connectable', 'update_url', 'key']) {
      assert.equal(manifest[absent], undefined, absent);
    }
    assert.deepEqual(manifest.optional_host_permissions, ['https://*/*', 'http://*/*']);
    assert.equal(manifest.optional_permissions, undefined);
  });

  test(`${name}: the pages' policy allows their own scripts and styles, and no connection`, () => {
    const policy = manifest.content_security_policy.extension_pages;
    assert.match(policy, /(^|; )default-src 'none'(;|$)/);
    assert.match(policy, /(^|; )connect-src 'none'(;|$)/);
    assert.match(policy, /(^|; )script-src 'self'(;|$)/);
    assert.match(policy, /(^|; )form-action 'none'(;|$)/);
    assert.doesNotMatch(policy, /unsafe|https?:|wss?:|\*|blob:/);
  });

  test(`${name}: a site can load the panel's page and nothing else`, () => {
    assert.deepEqual(
      manifest.web_accessible_resources.flatMap(({ resources }) => resources),
      ['panel.html'],
    );
  });

  test(`${name}: a page's scripts and styles are files of the package`, () => {
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    assert.equal(pages.length, 4);
    for (const [path, text] of pages) {
      const wanted = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
      assert.ok(wanted.length > 0, path);
      for (const address of wanted) assert.ok(files.has(address.replace(/^\//, '')), `${path} wants ${address}`);
      assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)[^>]*>[^<]|\son\w+=|<style/, `${path} holds code of its own`);
    }
  });
}

test('Firefox is told that nothing is collected', () => {
  const { browser_specific_settings: own } = JSON.parse(readTexts('firefox').get('manifest.json') ?? '{}') as Manifest;
  assert.deepEqual(own?.gecko.data_collection_permissions, { required: ['none'] });
});
