import { learnAddress } from '@/lib/crm/learn-address';
import { findPlace } from '@/lib/crm/places';
import { TAUGHT } from '@/lib/crm/taught';
import { teachWords } from '@/lib/i18n/teach';
import { CodedError } from '@/lib/messaging/errors';
import type { Handlers } from '@/lib/messaging/receive';
import { browser } from '@/lib/platform/native';
import { originOf } from '@/lib/platform/origins';
import type { RecordsRepository } from '@/lib/storage/records';
import { tellTab } from '../broadcast';
import { refreshPointed } from '../correction';
import { chooseLocale } from '../host-view';
import { bringPicker } from '../registration';
import { announceChange, type Service } from '../service';
import { findTabPage } from '../tabs';
import { findLesson, keepLesson, listLessons, openSiteTab } from '../teach';

type TeachNames = 'teach.start' | 'teach.hello' | 'teach.keep' | 'teach.list' | 'teach.put' | 'taught.save';

/** A CRM that we do not know is taught by pointing: begun in the popup, pointed at in the page, saved in the dashboard. */
export function createTeachHandlers(service: Service<RecordsRepository>): Pick<Handlers, TeachNames> {
  return {
    'teach.start': async ({ tab: given, origin, only }) => {
      const tab = given ?? (await openSiteTab(origin));
      const corrects = only === null ? null : await findCorrected(await service.repository(), tab, origin);
      await keepLesson(tab, { origin, first: null, second: null, only, corrects });
      // nothing of ours stands over what is to be pointed at
      await tellTab(tab, { command: 'collapse' });
      await bringPicker(tab);
      return null;
    },
    'teach.hello': async (_body, { tab, url }) => {
      const lesson = tab === null ? null : await findLesson(tab);
      if (lesson === null || lesson.origin !== originOf(url)) throw new CodedError('not-allowed');
      const { first, only, corrects } = lesson;
      const settings = await (await service.repository()).readSettings();
      const isThere = only !== null && tab !== null && (await findTabPage(tab))?.recordId != null;
      return { words: teachWords[chooseLocale(settings)], first, only, corrects, isThere };
    },
    'teach.keep': async ({ first, second }, { tab, url }) => {
      const lesson = tab === null ? null : await findLesson(tab);
      if (tab === null || lesson === null || lesson.origin !== originOf(url)) throw new CodedError('not-allowed');
      await keepLesson(tab, first === null ? null : { ...lesson, first, second });
      if (first !== null && second !== null) {
        await browser.tabs.create({ url: browser.runtime.getURL('options.html#/sites') });
      }
      return true as const;
    },
    'teach.list': async () => {
      const [lessons, taught] = await Promise.all([listLessons(), (await service.repository()).listWholes('taught')]);
      const known = lessons.map((lesson) => {
        const { first, second } = lesson;
        return { ...lesson, address: first && second && learnAddress(first.url, second.url) };
      });
      const corrected = [...lessons, ...taught].flatMap(({ corrects }) => corrects ?? []);
      const names = Object.fromEntries(corrected.map((id) => [id, findPlace(id)?.name ?? id]));
      return { lessons: known, taught, names };
    },
    'teach.put': async ({ tab, lesson }) => {
      await keepLesson(tab, lesson);
      await announceChange(await service.repository());
      return null;
    },
    'taught.save': async ({ taught }) => {
      const repository = await service.repository();
      await repository.saveWhole('taught', ...taught);
      // it was collapsed for the lesson
      for (const { origin } of taught) await repository.changeLayout(origin, { isOpen: true });
      await refreshPointed(repository);
      await announceChange(repository);
      return null;
    },
  };
}

/** The known CRM whose field is pointed at: that of the tab's page, or of what was corrected on this site before. */
async function findCorrected(repository: RecordsRepository, tab: number, origin: string): Promise<string | null> {
  const adapter = (await findTabPage(tab))?.adapter ?? null;
  if (adapter !== null) return adapter === TAUGHT ? null : adapter;
  return (await repository.findTaught(origin))?.corrects ?? null;
}
