import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PANEL_PROBE } from './probes.ts';

const HOSTS = ['http://localhost/*'];

/** Mounts an empty page of the extension's own in the way that the product does. */
const MOUNT = `
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'closed' });
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('empty.html');
frame.style.cssText = 'position:fixed;top:0;right:0;width:360px;height:100%;border:0;z-index:2147483647';
root.append(frame);
document.documentElement.append(host);
`;

/** Keeps the extension's process warm, as a product is whose worker has just been used. */
const STAY_AWAKE = 'setInterval(() => chrome.runtime.getPlatformInfo(), 10_000);';

/** What no overlay of this kind can be cheaper or faster than: an unpacked extension that mounts an empty frame. */
export function writeFloor({ isProbed }: { readonly isProbed: boolean }): string {
  const probe = isProbed ? '<script src="bench-probe.js"></script>' : '';
  return writeExtension('floor', {
    'content.js': MOUNT,
    'empty.html': `<!doctype html><meta charset="utf-8"><title>Floor</title>${probe}<h1>Empty</h1>`,
    'bench-probe.js': PANEL_PROBE,
    'background.js': STAY_AWAKE,
  });
}

/** An unpacked extension whose content script does nothing. */
export function writeIdle(): string {
  return writeExtension('idle', { 'content.js': '', 'background.js': STAY_AWAKE });
}

function writeExtension(name: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), `affianca-${name}-`));
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: HOSTS, js: ['content.js'], run_at: 'document_start' }],
    web_accessible_resources: [{ resources: ['empty.html'], matches: HOSTS, use_dynamic_url: true }],
  };
  const all = { ...files, 'manifest.json': JSON.stringify(manifest) };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(folder, path), text);
  return folder;
}
