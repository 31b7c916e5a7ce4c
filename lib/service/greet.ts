import { TAUGHT } from '@/lib/crm/taught';
import type { Hello } from '@/lib/messaging/views';
import { readAtOnce } from '@/lib/storage/repository';
import { comesAlone, dropEarly, listShapes } from './early';
import { describeHost } from './host-view';
import { bringLate, bringPointed, bringToPage } from './page-scripts';
import { preparePanel, readPanel } from './panel-ahead';
import { bringAdapter, hasPermission } from './registration';
import type { Service } from './service';
import { closeTabPage, openTabPage } from './tabs';
import { resumeLesson } from './teach';

/** A document that announces itself; a frame with this token may be in it already. */
export interface NewPage {
  readonly tab: number;
  readonly document: string | undefined;
  readonly site: string;
  readonly url: string;
  readonly token: string;
}

/** What a page hears when it announces itself. What it is likely to need next is on its way to it by then. */
export async function greet(service: Service, page: NewPage): Promise<Hello> {
  const { tab, document, site, token } = page;
  const { hello, adapter, hasKnown, isComing } = await recognise(service, page);
  if (hello.state === 'off') {
    // nothing of ours runs there: switched on, the site is started there as in a tab that never announced itself
    await closeTabPage(tab);
    return hello;
  }
  // beside an opportunity that is known the panel is wanted in a moment
  const hasHost = isComing || hasKnown;
  const brought = adapter === TAUGHT ? null : adapter;
  const guessed = hello.guess === null ? {} : { guess: { adapter, recordId: hello.guess } };
  const opened = openTabPage(tab, { document, site, brought, hasHost, isOpen: hello.isOpen, ...guessed }, hello.token);
  bringScripts(service, page, { brought, isPlain: hello.pointed === '', isHostBrought: hasHost && !isComing });
  if (isComing) bringLate(tab, document, token).catch(() => undefined);
  if (hasHost) preparePanel();
  await opened;
  if (!hello.isOpen) dropEarly((one) => one === site).catch(() => undefined);
  else if (hello.guess !== null) void readPanel(service, tab);
  resumeLesson(tab, site).catch(() => undefined);
  return hello;
}

/** What the page is, as far as its address tells: the CRM whose adapter it needs, and the opportunity that it seems to show. */
async function recognise(service: Service, { site, url, token }: NewPage) {
  const repository = await service.repository();
  const [[described, known], isGranted, shapes] = await Promise.all([
    readAtOnce(repository, (one) => Promise.all([describeHost(one, site, token), one.listSeemingKnown(site, url)])),
    hasPermission(site),
    listShapes(site).catch(() => []),
  ]);
  const adapter = described.taught === null ? (described.crm ?? described.likely) : TAUGHT;
  const [recordId = null, ...others] = known;
  const guess = adapter !== null && others.length === 0 ? recordId : null;
  // a page kept by the browser for the way back has not heard that its permission was taken away
  const hello: Hello = { ...described, guess, ...(isGranted ? {} : { state: 'off' }) };
  return { hello, adapter, hasKnown: known.length > 0, isComing: comesAlone(shapes, url) };
}

interface Wanted {
  readonly brought: string | null;
  /** Nothing was taught or corrected on this site. */
  readonly isPlain: boolean;
  readonly isHostBrought: boolean;
}

function bringScripts(service: Service, page: NewPage, { brought, isPlain, isHostBrought }: Wanted): void {
  const { tab, document, site } = page;
  if (brought !== null && !isPlain) bringPointed(service.repository(), tab, site, brought);
  if (isHostBrought) void bringToPage(tab, document, isPlain ? (brought ?? undefined) : undefined);
  else if (brought !== null && isPlain) void bringAdapter(tab, brought);
}
