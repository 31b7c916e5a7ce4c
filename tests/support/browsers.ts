import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackages } from './debian.ts';

type Places = Readonly<Record<'linux' | 'darwin' | 'win32', readonly string[]>>;

const CHROMIUM: Places = {
  linux: ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable'],
  darwin: ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge'].map(inApplications),
  win32: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};
const GOOGLE_CHROME: Places = {
  linux: ['google-chrome', 'google-chrome-stable'],
  darwin: [inApplications('Google Chrome')],
  win32: ['Google\\Chrome\\Application\\chrome.exe'],
};
const FIREFOX: Places = {
  linux: ['firefox', 'firefox-esr'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
};

/** The path of a Chromium that loads unpacked extensions; installs one when there is none. Throws with what to install. */
export function findChromium(): string {
  const found = readVariable('CHROME_PATH') ?? findPlaywrights() ?? findFirst(CHROMIUM);
  if (found !== null) return found;
  console.error('There is no Chromium here: installing one …');
  const isInstalled = installPackages(['chromium']) || run('npx', ['playwright', 'install', 'chromium'], 300_000);
  const installed = isInstalled ? (findPlaywrights() ?? findFirst(CHROMIUM)) : null;
  if (installed !== null) return installed;
  const chrome = findFirst(GOOGLE_CHROME);
  throw new Error(
    (chrome === null
      ? ''
      : `${chrome} is there, but Google's own Chrome ignores --load-extension since version 137. `) +
      'Install Chromium, Microsoft Edge or Chrome for Testing (npx playwright install chromium; on Debian: apt-get install chromium), or set CHROME_PATH.',
  );
}

/** The path of Firefox; installs one when there is none. Throws with what to install. */
export function findFirefox(): string {
  const found = readVariable('FIREFOX_PATH') ?? findFirst(FIREFOX);
  if (found !== null) return found;
  console.error('There is no Firefox here: installing one …');
  const installed = installPackages(['firefox-esr']) ? findFirst(FIREFOX) : downloadFirefox();
  if (installed !== null) return installed;
  throw new Error('Install Firefox 140 or newer (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH.');
}

function inApplications(name: string): string {
  return `/Applications/${name}.app/Contents/MacOS/${name}`;
}

function readVariable(name: string): string | null {
  const path = process.env[name];
  if (path === undefined || path === '') return null;
  if (!existsSync(path)) throw new Error(`${name} is ${path}, and there is no such file.`);
  return path;
}

function findPlaywrights(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function findFirst(places: Places): string | null {
  const { env, platform } = process;
  const names = places[platform === 'darwin' || platform === 'win32' ? platform : 'linux'];
  const folders =
    platform === 'darwin'
      ? ['']
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        : [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const paths = names.flatMap((name) => folders.map((folder) => (folder ? join(folder, name) : name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

function run(command: string, options: readonly string[], timeout: number): boolean {
  // on Windows npx is a script, which needs a shell
  return spawnSync(command, options, { timeout, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function downloadFirefox(): string | null {
  const folder = join(tmpdir(), 'affianca-browsers');
  const download = spawnSync('npx', ['--yes', '@puppeteer/browsers', 'install', 'firefox@stable', '--path', folder], {
    timeout: 300_000,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  // prints "firefox@<version> <path>"
  const path = download.status === 0 ? (/^firefox@\S+ (.+)$/m.exec(download.stdout)?.[1]?.trim() ?? null) : null;
  return path !== null && existsSync(path) ? path : null;
}
