import { awaitAdapter } from '@/lib/crm/adapter-door';
import { proveProduct, recogniseRecord } from '@/lib/crm/detect';
import type { Adapter, Reading } from '@/lib/crm/types';
import type { TabCommand } from '@/lib/messaging/contract';
import type { Layout } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';
import { awaitKit, takeKit } from './door';
import { FRAME_DOOR, GREETING_DOOR, RECORD_DOOR, type RecordKit } from './doors';
import type { FrameKit } from './frames/kit';
import { shareGreeting } from './greeting';
import type { LeftReadings } from './left-readings';
import type { Lifetime } from './lifetime';
import { watchNavigation } from './navigation';
import type { PanelHost } from './panel-host';
import { proveCrm } from './prove-crm';
import { tell } from './tell';

/** One page of a CRM: what is in front is told to the background, and the panel's host follows. */
export interface PageWatch {
  /** A command of the background. */
  obey(command: TabCommand): void;
  /** The site was switched on again, or its permission given back: what had left the page may return. */
  wake(): void;
}

type Painted = Extract<TabCommand, { readonly command: 'painted' }>;

/** So long all is told to a popup that was opened; then one reading is enough again. */
const POPUP_MS = 60_000;
const nothing = (): Reading | null => null;

/** Starts watching; nothing but a message is done until the background says that this site is on. */
export function watchPage(lifetime: Lifetime, panelUrl: string): PageWatch {
  const { signal } = lifetime;
  let host: PanelHost | null = null;
  let hello: Hello | null = null;
  let crm: string | null = null;
  let adapter: Adapter | null = null;
  let recordId: string | null = null;
  let seq = 0;
  /** It comes with the first opportunity: before that nothing was read. */
  let left: LeftReadings | null = null;
  /** The newest that the frame has on screen, whether the host is there already or not. */
  let painted: Painted | null = null;
  let current: Reading | null = null;
  let following: AbortController | null = null;
  let see = nothing;
  let isWatching = false;
  let rests = false;
  let lookedUntil = 0;
  let frames: FrameKit | null = null;
  let wantsFrames = false;
  let proofs = 0;

  /** The record that the tab's address names, or that of a frame in front. */
  const locate = (crmPages: Adapter): string | null =>
    frames === null ? recogniseRecord(crmPages, location.href) : frames.locate(crmPages);

  const announce = (reading: Reading | null): void => {
    // the frame may have begun with this record, by the background's guess: what it has drawn is right then
    if (seq || reading || !recordId || recordId !== hello?.guess) seq++;
    const now = seq;
    const stage = reading?.fields.stage?.raw.toLowerCase() ?? '';
    const stages = adapter?.stages ?? {};
    const known = Object.hasOwn(stages, stage) ? (stages[stage] ?? null) : null;
    const body = { seq: now, crm, recordId, reading, stage: known };
    const send = (): void => void tell('page.at', body, () => now === seq);
    // what the panel is told it shows at once: not while the record before is still on the screen beside it
    if (host === null) send();
    else host.whenHidden(send);
  };

  const show = (id: string | null): void => {
    left?.add(recordId, current, see());
    following?.abort();
    current = null;
    recordId = id;
    host?.expect(id !== null);
    announce(null);
    if (id !== null) awaitKit(RECORD_DOOR, follow);
  };
  /** The kit comes a moment after the first opportunity was announced: by then another one may be in front, or none. */
  const follow = ({ createHost, followRecord, createLeftReadings }: RecordKit): void => {
    if (hello === null || adapter === null) return;
    if (host === null) {
      const askToken = () => tell('page.token', {});
      host = createHost(hello, panelUrl, { onLayout, onBlocked: (now) => void tell('page.blocked', now), askToken });
      rests = !hello.isOpen;
      host.expect(recordId !== null);
      confirm();
    }
    left ??= createLeftReadings();
    if (recordId === null || following?.signal.aborted === false) return;
    following = new AbortController();
    const crmPages = adapter;
    const id = recordId;
    const listPages = (): Document[] => frames?.listPages(crmPages, id) ?? [document];
    see = followRecord({ adapter, recordId, listPages, before: left.of(recordId) }, accept, following.signal);
  };
  const confirm = (): void => {
    if (painted?.seq === seq) host?.confirm(painted);
  };
  const accept = (reading: Reading): void => {
    current = reading;
    announce(reading);
    rest();
  };
  /** Beside a collapsed panel nobody looks: one reading is enough, for the popup. */
  const rest = (): void => {
    if (rests && performance.now() > lookedUntil && current?.fields.owner !== undefined) following?.abort();
  };
  const onLayout = (change: Partial<Layout>): void => {
    void tell('page.layout', change);
    rests = change.isOpen === undefined ? rests : !change.isOpen;
    rest();
    if (!rests && recordId !== null) awaitKit(RECORD_DOOR, follow);
  };

  /** This page belongs to this CRM; its adapter comes by a script of its own. */
  const settle = (id: string): void => {
    crm = id;
    awaitAdapter(id, (found) => {
      if (hello === null || adapter !== null || crm !== id) return;
      adapter = found;
      show(locate(found));
    });
  };

  /** Looks for one of these once; answers whether there is nothing more to look for. */
  const proveOnce = (candidates: Hello['candidates']): boolean => {
    if (crm !== null || hello === null) return true;
    const found = candidates.find((one) => proveProduct(one, document) || frames?.proves(one));
    if (found === undefined) return false;
    crm = found.id;
    // the background brings the adapter of the CRM that was recognised; last time's is on its way
    if (found.id !== hello.likely) announce(null);
    settle(found.id);
    return true;
  };
  /** A navigation begins anew: nobody looks twice. */
  const prove = (): void => {
    const mine = ++proofs;
    if (hello !== null) void proveCrm(hello, (among) => mine !== proofs || proveOnce(among));
  };

  const onUrl = (url: string, isCommitted: boolean): void => {
    if (hello === null) return;
    if (adapter === null) {
      if (isCommitted && crm === null) prove();
      return;
    }
    if (!isCommitted) {
      host?.hold(recogniseRecord(adapter, url) !== recordId);
      return;
    }
    const id = locate(adapter);
    if (id !== recordId) show(id);
    else host?.hold(false);
  };

  const onFrame = (url: string | null): void => {
    if (url === null) onUrl('', true);
    // what moves in a frame may be anything while the record is the page's own
    else if (adapter !== null && frames?.isFramed(adapter)) onUrl(url, false);
  };
  /** Something has loaded in this page: the first frame of its own site brings what looks into frames. */
  const noticeFrame = ({ target }: Pick<Event, 'target'>): void => {
    if (wantsFrames || !(target as Partial<HTMLIFrameElement> | null)?.contentDocument) return;
    wantsFrames = true;
    void tell('page.frames', {});
    awaitKit(FRAME_DOOR, (kit) => {
      frames = kit;
      kit.watchFrames(lifetime, onFrame);
      onFrame(null);
    });
  };

  const start = (greeting: Hello): void => {
    hello = greeting;
    if (!isWatching) {
      watchNavigation(lifetime, onUrl);
      document.addEventListener('load', noticeFrame, { capture: true, signal });
      for (const target of document.querySelectorAll('iframe, frame')) noticeFrame({ target });
    }
    isWatching = true;
    if (greeting.taught !== null) {
      adapter = greeting.taught;
      crm = adapter.id;
      show(locate(adapter));
    } else if (greeting.crm !== null) settle(greeting.crm);
    else prove();
  };

  const stop = (): void => {
    following?.abort();
    see = nothing;
    host?.destroy();
    host = hello = crm = adapter = recordId = current = painted = null;
  };

  const greet = async (): Promise<void> => {
    const page = document as { readonly prerendering?: boolean };
    if (page.prerendering === true) {
      // a page drawn in advance is in no tab yet: the background takes no word of it
      document.addEventListener('prerenderingchange', greet, { once: true, signal });
      return;
    }
    const greeting = await shareGreeting().answer;
    // nobody came for it: the next time is another announcement
    takeKit(GREETING_DOOR);
    if (greeting?.state === 'on') start(greeting);
  };

  signal.addEventListener('abort', () => {
    following?.abort();
    host?.orphan();
    host = null;
    hello = null;
  });
  // the next page of this tab may be one that we are not in, such as the browser's own about an error
  const leave = ({ isTrusted }: PageTransitionEvent): void => {
    if (!isTrusted) return;
    seq += 1;
    if (recordId !== null) void tell('page.at', { seq, crm, recordId: null, reading: null, stage: null });
  };
  // a page that comes back from the back-forward cache begins anew: its site may have been switched off meanwhile.
  // one that only says so would take the panel away while something is being written in it
  const comeBack = ({ persisted, isTrusted }: PageTransitionEvent): void => {
    if (!persisted || !isTrusted) return;
    stop();
    void greet();
  };
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', comeBack, { signal });
  void greet();

  return {
    wake() {
      if (hello === null) void greet();
    },
    obey(command) {
      const { command: what } = command;
      if (what === 'settings') {
        if (command.hello.state === 'off') stop();
        else if (hello === null) void greet();
        else if (command.hello.pointed !== hello.pointed) {
          // taught, corrected or forgotten: what is read here begins anew
          stop();
          void greet();
        } else {
          hello = command.hello;
          host?.apply(hello);
        }
      } else if (what === 'off') stop();
      else if (what === 'painted') {
        painted = command;
        confirm();
      } else if (what === 'toggle') host?.toggle();
      else if (what === 'collapse') host?.setOpen(false);
      else if (what === 'open-log') host?.openLog();
      else if (what === 'refocus') host?.refocus(command);
      else {
        // the popup was opened: for a while it is told what changes
        lookedUntil = performance.now() + POPUP_MS;
        if (recordId !== null) awaitKit(RECORD_DOOR, follow);
      }
    },
  };
}
