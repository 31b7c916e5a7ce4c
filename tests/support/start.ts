import { resolve } from 'node:path';
import { copyBuild, ROOT } from './build-copy.ts';
import { DEMO_DEAL } from './demo-crm/data.ts';
import { type DemoCrm, startDemoCrm } from './demo-crm/server.ts';
import { createDemoTeam } from './demo-team.ts';
import { type Extension, importTeam, launchWithExtension, panelFrame, untilPanelShown } from './extension.ts';
import { runCommand } from './run-command.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';

const HOSTS = ['http://localhost/*'];

/** Builds, starts the demo CRM, and opens a browser with the extension and a demo team on a deal (or takes a picture of it). */
async function start(options: StartOptions): Promise<void> {
  console.log('Building …');
  await runCommand('wxt', ['build'], { cwd: ROOT, isQuiet: true });
  // a picture needs no fixed address: it works beside a demo that is running
  const crm = await startDemoCrm({ port: options.shot === null ? options.port : 0 });
  if (options.shot !== null) return takePicture(crm, options, resolve(options.shot));
  console.log(`Demo CRM: ${crm.url}/deals`);
  if (!hasDisplay()) return explainLoading(crm);
  const extension = await launch(crm, options, false);
  extension.context.on('close', () => void end(crm));
  onInterrupt(async () => {
    await extension.close();
    await end(crm);
  });
  console.log('The browser is open. Close it, or press Ctrl+C, to end.');
}

async function launch(crm: DemoCrm, { language, theme }: StartOptions, headless: boolean): Promise<Extension> {
  const extension = await launchWithExtension({ hosts: HOSTS, headless, language, colorScheme: theme });
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(`${crm.url}/deals/${DEMO_DEAL}${language === 'it-IT' ? '?lang=it' : ''}`);
  await page.bringToFront();
  return extension;
}

async function takePicture(crm: DemoCrm, options: StartOptions, file: string): Promise<void> {
  const extension = await launch(crm, options, true);
  try {
    const page = extension.context.pages()[0];
    if (page === undefined) throw new Error('The browser has no page');
    // the panel fades in: a picture is taken of the end
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const panel = await panelFrame(page);
    const heading = panel.getByRole('heading', { level: 1, name: 'Marco Rossi' });
    await heading.waitFor({ timeout: 15_000 });
    await panel.getByRole('radio', { name: '5' }).first().waitFor({ timeout: 15_000 });
    await untilPanelShown(page);
    await page.screenshot({ path: file });
    console.log(`Picture: ${file}`);
  } finally {
    await extension.close();
    await crm.close();
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function explainLoading(crm: DemoCrm): Promise<void> {
  await runCommand('wxt', ['build', '-b', 'firefox', '--mv3'], { cwd: ROOT, isQuiet: true });
  console.log(`
There is no display here, so no browser was opened. The demo CRM keeps running (Ctrl+C ends it). By hand:

  Chromium or Edge: open chrome://extensions, switch on "Developer mode", "Load unpacked", and choose
    ${copyBuild('chrome', HOSTS)}
  Firefox: open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", and choose manifest.json in
    ${copyBuild('firefox', HOSTS)}

Both are copies of the build that may already read localhost. The demo team: save ${crm.url}/demo-team.json
and import it in the dashboard (Data, Import). Then open ${crm.url}/deals/${DEMO_DEAL}

Without a display, a picture of the panel: npm start -- --shot panel.png
`);
  onInterrupt(() => end(crm));
}

function onInterrupt(act: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void act());
}

async function end(crm: DemoCrm): Promise<void> {
  await crm.close();
  process.exit(0);
}

try {
  await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? 'The port is taken: npm start -- --port 4311' : message);
  process.exit(1);
}
