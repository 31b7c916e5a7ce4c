import { proveProduct, recogniseRecord } from '@/lib/crm/detect';
import type { Adapter, Reading } from '@/lib/crm/types';
import type { TabCommand } from '@/lib/messaging/contract';
import type { Hello } from '@/lib/messaging/views';
import type { PanelHost } from './host';
import { awaitHost } from './host-door';
import type { Lifetime } from './lifetime';
import { watchNavigation } from './navigation';
import { followRecord } from './read-record';
import { tell } from './tell';

/** Milliseconds between looks for the signature of a CRM without a fixed host; then only at navigations. */
const PROVE_LOOKS = [0, 200, 400, 800, 1600, 3200];

/** One page of a CRM: what is in front is told to the background, and the panel's host follows. */
export interface PageWatch {
  /** A command of the background. */
  obey(command: TabCommand): void;
}

/** Starts watching; nothing but a message is done until the background says that this site is on. */
export function watchPage(lifetime: Lifetime, panelUrl: string): PageWatch {
  let host: PanelHost | null = null;
  let hello: Hello | null = null;
  let adapter: Adapter | null = null;
  let recordId: string | null = null;
  let seq = 0;
  let last: Reading | null = null;
  let current: Reading | null = null;
  let following: AbortController | null = null;
  let isWatching = false;

  const announce = (reading: Reading | null): void => {
    const now = ++seq;
    void tell('page.at', { seq: now, adapter: adapter?.id ?? null, recordId, reading }, () => now === seq);
  };

  const show = (id: string | null): void => {
    if (current !== null) last = current;
    following?.abort();
    current = null;
    recordId = id;
    announce(null);
    if (id !== null && host === null) awaitHost(build);
    else host?.expect(id !== null);
    if (id === null || adapter === null) return;
    following = new AbortController();
    followRecord({ adapter, recordId: id, before: last }, accept, following.signal);
  };
  /** The host comes a moment after the first opportunity was announced; commands that came before it are caught up. */
  const build: Parameters<typeof awaitHost>[0] = (createHost) => {
    if (hello === null || host !== null) return;
    host = createHost(hello, panelUrl, {
      onLayout: (change) => void tell('page.layout', change),
      onBlocked: () => void tell('page.blocked', {}),
    });
    host.expect(recordId !== null);
  };
  const accept = (reading: Reading): void => {
    current = reading;
    announce(reading);
  };

  const prove = async (): Promise<void> => {
    const candidates = hello?.adapters ?? [];
    for (const wait of PROVE_LOOKS) {
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
      if (adapter !== null || hello === null) return;
      adapter = candidates.find((one) => proveProduct(one, document)) ?? null;
      if (adapter !== null) return show(recogniseRecord(adapter, location.href));
    }
  };

  const onUrl = (url: string, isCommitted: boolean): void => {
    if (hello === null) return;
    if (adapter === null) {
      if (isCommitted) void prove();
      return;
    }
    const id = recogniseRecord(adapter, url);
    if (!isCommitted) host?.hold(id !== recordId);
    else if (id !== recordId) show(id);
    else host?.hold(false);
  };

  const start = (greeting: Hello): void => {
    hello = greeting;
    if (!isWatching) watchNavigation(lifetime, onUrl);
    isWatching = true;
    const [only, ...others] = greeting.adapters;
    if (only === undefined) return;
    if (others.length === 0 && only.signature === undefined) {
      adapter = only;
      show(recogniseRecord(only, location.href));
    } else if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => void prove(), { once: true, signal: lifetime.signal });
    } else void prove();
  };

  const stop = (): void => {
    following?.abort();
    host?.destroy();
    [host, hello, adapter, recordId, current] = [null, null, null, null, null];
  };

  const greet = async (): Promise<void> => {
    const greeting = await tell('page.hello', {});
    if (greeting?.state === 'on') start(greeting);
  };

  lifetime.signal.addEventListener('abort', () => {
    following?.abort();
    host?.orphan();
    host = null;
    hello = null;
  });
  // a page that comes back from the back-forward cache says again what is in front
  window.addEventListener('pageshow', ({ persisted }) => persisted && hello !== null && show(recordId), {
    signal: lifetime.signal,
  });
  void greet();

  return {
    obey(command) {
      if (command.command === 'settings') {
        if (command.hello.state === 'off') stop();
        else if (hello === null) void greet();
        else {
          hello = command.hello;
          host?.apply(hello);
        }
      } else if (command.command === 'off') stop();
      else if (command.command === 'painted') {
        if (command.seq === seq) host?.confirm();
      } else if (command.command === 'toggle') host?.toggle();
      else if (command.command === 'collapse') host?.setOpen(false);
      else if (command.command === 'open-log') host?.openLog();
    },
  };
}
