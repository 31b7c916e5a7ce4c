import { findPlace } from '@/lib/crm/places';
import { TAUGHT } from '@/lib/crm/taught';
import { CodedError } from '@/lib/messaging/errors';
import type { Handlers } from '@/lib/messaging/receive';
import type { Hello } from '@/lib/messaging/views';
import { originOf } from '@/lib/platform/origins';
import { readAtOnce } from '@/lib/storage/repository';
import { awaitOwner } from '../await-owner';
import { tellPages } from '../broadcast';
import { bringCorrected } from '../correction';
import { comesAlone, dropEarly, listShapes, registerEarly } from '../early';
import { describeHost } from '../host-view';
import { bringAdapter, bringFrames, bringHost, hasPermission } from '../registration';
import { announceChange, type Service } from '../service';
import { addToken, awaitOpening, changeTabPage, closeTabPage, findTabPage, openTabPage } from '../tabs';
import { resumeLesson } from '../teach';

/** A page whose own scripts have not run by then may have shown itself without them. */
const LATE_MS = 200;

/** What a CRM page's own script may ask: it announces what is in front and learns where the panel stands. It can read no data. */
export function createPageHandlers(
  service: Service,
): Pick<Handlers, 'page.hello' | 'page.token' | 'page.at' | 'page.layout' | 'page.blocked' | 'page.frames'> {
  /** An adapter as the manager may have corrected it. */
  const bringPointed = async (tab: number, site: string, id: string): Promise<void> => {
    await bringCorrected(await service.repository(), tab, site, id);
  };
  /** A page announces itself; a frame with this token may be in it already. */
  const greet = async (tab: number, site: string, url: string, token: string): Promise<Hello> => {
    const [[described, known], isGranted, shapes] = await Promise.all([
      service
        .repository()
        .then((all) =>
          readAtOnce(all, (one) => Promise.all([describeHost(one, site, token), one.listSeemingKnown(site, url)])),
        ),
      hasPermission(site),
      listShapes(site).catch(() => []),
    ]);
    const brought = described.taught === null ? (described.crm ?? described.likely) : null;
    const adapter = described.taught === null ? brought : TAUGHT;
    const [recordId = null, ...others] = known;
    const guess = adapter !== null && others.length === 0 ? recordId : null;
    // a page kept by the browser for the way back has not heard that its permission was taken away
    const hello: Hello = { ...described, guess, ...(isGranted ? {} : { state: 'off' }) };
    if (hello.state === 'off') {
      // nothing of ours runs there: switched on, the site is started there as in a tab that never announced itself
      await closeTabPage(tab);
      return hello;
    }
    const isComing = comesAlone(shapes, url);
    // beside an opportunity that is known the panel is wanted in a moment
    const hasHost = isComing || known.length > 0;
    const isHostBrought = hasHost && !isComing;
    if (brought !== null && hello.pointed === '') void bringAdapter(tab, brought, isHostBrought);
    else {
      if (brought !== null) void bringPointed(tab, site, brought);
      if (isHostBrought) void bringHost(tab);
    }
    if (isComing) bringLate(tab, token).catch(() => undefined);
    if (hasHost) bringPart();
    const guessed = guess === null ? {} : { guess: { adapter, recordId: guess } };
    const { isOpen } = hello;
    await openTabPage(tab, { site, brought, hasHost, isOpen, ...guessed }, hello.token);
    if (!isOpen) void dropEarly((one) => one === site);
    else if (guess !== null) void readPanel(tab);
    void resumeLesson(tab, site);
    return hello;
  };
  /**
   * What comes by itself comes when the page's own scripts have run. Nobody tells whether it came: a while later it is brought
   * too, for a page whose scripts take long and a document older than the registration. Twice does no harm.
   */
  const bringLate = async (tab: number, token: string): Promise<void> => {
    await new Promise((resume) => setTimeout(resume, LATE_MS));
    const page = await findTabPage(tab);
    if (page?.tokens.at(-1)?.token === token) await bringHost(tab);
  };
  /** A read that does not come is done when the panel asks for it. */
  const readPanel = (tab: number): Promise<void> =>
    import('../parts/panel').then(({ readPanelAhead }) => readPanelAhead(service, tab)).catch(() => undefined);
  return {
    'page.hello': ({ token }, { tab, url }) => {
      const site = originOf(url);
      if (tab === null || site === null) throw new CodedError('not-allowed');
      const greeting = greet(tab, site, url, token);
      awaitOpening(tab, greeting);
      return greeting;
    },
    'page.token': async (_body, { tab }) => (tab === null ? null : addToken(tab, crypto.randomUUID())),
    'page.at': async ({ seq, crm, recordId, reading, stage }, { tab, url }) => {
      if (tab === null) return null;
      const site = originOf(url);
      const before = await findTabPage(tab);
      if (before === null || site === null) return null;
      const adapter = crm === TAUGHT ? TAUGHT : (findPlace(crm)?.id ?? null);
      const brought = adapter === TAUGHT ? before.brought : (adapter ?? before.brought);
      const isSame = before.recordId === recordId;
      const saysWhose = reading?.fields.owner !== undefined || reading?.empty?.includes('owner') === true;
      const isConfirmed = saysWhose || (isSame && before.isConfirmed === true);
      const page = await changeTabPage(tab, {
        site,
        brought,
        seq,
        adapter,
        recordId,
        reading,
        stage,
        hasHost: before.hasHost || recordId !== null,
        isConfirmed,
        isLate: isSame && !isConfirmed && before.isLate === true,
        guess: undefined,
      });
      if (!isSame) awaitOwner(tab, recordId);
      if (!isSame && recordId !== null && before.isOpen) registerEarly(site, url, recordId).catch(() => undefined);
      if (brought !== null && brought !== before.brought) void bringPointed(tab, site, brought);
      if (recordId !== null && !before.hasHost) {
        void bringHost(tab);
        bringPart();
      }
      // at first it is the record that was guessed: a frame that has begun with it shows it already
      if (seq > 0) {
        if (before.isOpen && !before.isBlocked && recordId !== null) void readPanel(tab);
        tellPages({ event: 'page', tab, seq });
      }
      if (page === null) return null;
      const repository = await service.repository();
      if (repository.isReadOnly) return null;
      if (adapter !== null && adapter !== TAUGHT && adapter !== before.adapter)
        await repository.changeSite(site, { adapter });
      if (reading === null) return null;
      const { rememberReading } = await import('../parts/panel');
      if (await rememberReading(repository, page)) await announceChange(repository);
      return null;
    },
    'page.layout': async (change, { tab, url }) => {
      const site = originOf(url);
      if (site === null || tab === null) return null;
      await (await service.repository()).changeLayout(site, change);
      const { isOpen } = change;
      if (typeof isOpen === 'boolean') await changeTabPage(tab, { isOpen });
      if (isOpen === false) await dropEarly((one) => one === site);
      return null;
    },
    'page.frames': async (_body, { tab }) => {
      if (tab !== null) void bringFrames(tab);
      return null;
    },
    'page.blocked': async ({ isBlocked }, { tab }) => {
      const page = tab === null ? null : await changeTabPage(tab, { isBlocked });
      // a popup that is open offers what the panel cannot
      if (tab !== null && page !== null) tellPages({ event: 'page', tab, seq: page.seq });
      return null;
    },
  };
}

/** What answers the panel in a moment; a part that does not come is said to the panel. */
const bringPart = (): void => void import('../parts/panel').catch(() => undefined);
