import { findPlace } from '@/lib/crm/places';
import { TAUGHT } from '@/lib/crm/taught';
import type { Checked } from '@/lib/messaging/contract';
import { CodedError } from '@/lib/messaging/errors';
import type { Handlers } from '@/lib/messaging/receive';
import { originOf } from '@/lib/platform/origins';
import { awaitOwner } from '../await-owner';
import { tellPages } from '../broadcast';
import { dropEarly, registerEarly } from '../early';
import { greet } from '../greet';
import { bringPointed, bringToPage } from '../page-scripts';
import { preparePanel, readPanel } from '../panel-ahead';
import { bringFrames } from '../registration';
import { announceChange, type Service } from '../service';
import { addToken, awaitOpening, changeTabPage, findTabPage, isOfDocument, type TabPage } from '../tabs';

type PageNames = 'page.hello' | 'page.token' | 'page.at' | 'page.layout' | 'page.blocked' | 'page.frames';
type Said = Checked<'page.at'>;

/** What a CRM page's own script may ask: it announces what is in front and learns where the panel stands. It can read no data. */
export function createPageHandlers(service: Service): Pick<Handlers, PageNames> {
  return {
    'page.hello': ({ token }, { tab, url, document }) => {
      const site = originOf(url);
      if (tab === null || site === null) throw new CodedError('not-allowed');
      const greeting = greet(service, { tab, document, site, url, token });
      awaitOpening(tab, greeting);
      return greeting;
    },
    'page.token': async (_body, { tab }) => (tab === null ? null : addToken(tab, crypto.randomUUID())),
    'page.at': async (said, { tab, url, document }) => {
      const site = originOf(url);
      if (tab === null || site === null) return null;
      const before = await findTabPage(tab);
      // the last words of the document before may come when the next one has announced itself
      if (before === null || !isOfDocument(before, document)) return null;
      const page = await changeTabPage(tab, follow(before, site, said), document);
      if (page === null) return null;
      bringWanted(service, tab, document, { before, page });
      if (before.recordId !== page.recordId) {
        awaitOwner(tab, page.recordId);
        if (page.recordId !== null && before.isOpen) registerEarly(site, url, page.recordId).catch(() => undefined);
      }
      if (isNews(before, page)) {
        if (before.isOpen && !before.isBlocked && page.recordId !== null) void readPanel(service, tab);
        tellPages({ event: 'page', tab, seq: page.seq });
      }
      await remember(service, before, page);
      return null;
    },
    'page.layout': async (change, { tab, url, document }) => {
      const site = originOf(url);
      if (site === null || tab === null) return null;
      await (await service.repository()).changeLayout(site, change);
      const { isOpen } = change;
      if (typeof isOpen === 'boolean') await changeTabPage(tab, { isOpen }, document);
      if (isOpen === false) await dropEarly((one) => one === site);
      return null;
    },
    'page.frames': async (_body, { tab }) => {
      if (tab !== null) void bringFrames(tab);
      return null;
    },
    'page.blocked': async ({ isBlocked }, { tab, document }) => {
      const page = tab === null ? null : await changeTabPage(tab, { isBlocked }, document);
      // a popup that is open offers what the panel cannot
      if (tab !== null && page !== null) tellPages({ event: 'page', tab, seq: page.seq });
      return null;
    },
  };
}

/** The tab's page after what was said of it. */
function follow(before: TabPage, site: string, { seq, crm, recordId, reading, stage }: Said): Partial<TabPage> {
  const adapter = crm === TAUGHT ? TAUGHT : (findPlace(crm)?.id ?? null);
  const isSame = before.recordId === recordId;
  const saysWhose = reading?.fields.owner !== undefined || reading?.empty?.includes('owner') === true;
  const isConfirmed = saysWhose || (isSame && before.isConfirmed === true);
  return {
    site,
    brought: adapter === TAUGHT ? before.brought : (adapter ?? before.brought),
    seq,
    adapter,
    recordId,
    reading,
    stage,
    hasHost: before.hasHost || recordId !== null,
    isConfirmed,
    isLate: isSame && !isConfirmed && before.isLate === true,
    guess: undefined,
  };
}

/** At first it is the record that was guessed: a frame that has begun with it shows it already, if it is of the same CRM. */
const isNews = ({ guess }: TabPage, { seq, adapter }: TabPage): boolean =>
  seq > 0 || (guess !== undefined && guess.adapter !== adapter);

interface Change {
  readonly before: TabPage;
  readonly page: TabPage;
}

/** Brings what the page needs and does not have: the adapter of its CRM, and the host beside its first opportunity. */
function bringWanted(service: Service, tab: number, document: string | undefined, { before, page }: Change): void {
  if (page.brought !== null && page.brought !== before.brought)
    bringPointed(service.repository(), tab, page.site, page.brought);
  if (page.recordId === null || before.hasHost) return;
  void bringToPage(tab, document);
  preparePanel();
}

/** Keeps what is known now: the site's CRM, and what its page says of the opportunity. */
async function remember(service: Service, before: TabPage, page: TabPage): Promise<void> {
  const repository = await service.repository();
  if (repository.isReadOnly) return;
  const { adapter, site } = page;
  if (adapter !== null && adapter !== TAUGHT && adapter !== before.adapter)
    await repository.changeSite(site, { adapter });
  if (page.reading === null) return;
  const { rememberReading } = await import('../parts/panel');
  if (await rememberReading(repository, page)) await announceChange(repository);
}
