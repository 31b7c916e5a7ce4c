import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the panel's document said from this moment on, which is after it was painted. */
export interface PanelMark {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly heading: string;
  /** The texts of the regions, by their first word. */
  readonly focus: string;
  readonly recent: string;
}

/** Notes what is said in a frame's document, after each painting of it. */
export const PANEL_PROBE = `{
  const marks = (globalThis.benchMarks = []);
  let last = '';
  const read = (select) => document.querySelector(select)?.textContent ?? '';
  const look = () => {
    const said = { heading: read('h1'), focus: read('.focus-skill'), recent: read('.recent') };
    const text = JSON.stringify(said);
    if (text === last) return;
    last = text;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => marks.push({ at: performance.timeOrigin + performance.now(), ...said });
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('keydown', ({ timeStamp }) => (globalThis.benchKeyAt = performance.timeOrigin + timeStamp), true);
}
`;

/** Writes on the page's root since when the frame is in sight: fully opaque, and painted so. Empty while it is not. */
const HOST_PROBE = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    const note = document.documentElement.dataset;
    let wasShown = false;
    new MutationObserver(async () => {
      const frame = root.querySelector('iframe.shown');
      const isShown = frame !== null && !frame.parentElement.hidden;
      if (isShown === wasShown) return;
      wasShown = isShown;
      note.benchShown = '';
      if (!isShown) return;
      await Promise.all(frame.getAnimations().map(({ finished }) => finished)).catch(() => undefined);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (note.benchShown = wasShown ? String(performance.timeOrigin + performance.now()) : '');
        port2.postMessage(null);
      });
    }).observe(root, { subtree: true, childList: true, attributes: true });
    return root;
  };
}
`;

/** Puts the probes into a copy of the build, for times; costs are measured without. */
export function addProbes(build: string): void {
  const panel = join(build, 'panel.html');
  writeFileSync(
    panel,
    readFileSync(panel, 'utf8').replace('<script', '<script src="/bench-probe.js"></script><script'),
  );
  writeFileSync(join(build, 'bench-probe.js'), PANEL_PROBE);
  for (const name of ['crm-host.js', 'crm-early.js']) {
    const script = join(build, name);
    writeFileSync(script, HOST_PROBE + readFileSync(script, 'utf8'));
  }
}
