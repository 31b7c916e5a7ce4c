import { learnAddress } from '@/lib/crm/taught';
import { teachWords } from '@/lib/i18n/teach';
import { CodedError } from '@/lib/messaging/errors';
import type { Handlers } from '@/lib/messaging/receive';
import { browser } from '@/lib/platform/native';
import { originOf } from '@/lib/platform/origins';
import type { RecordsRepository } from '@/lib/storage/records';
import { tellTab } from '../broadcast';
import { chooseLocale } from '../host-view';
import { bringPicker } from '../registration';
import { announceChange, type Service } from '../service';
import { refreshTabs } from '../sites';
import { findLesson, keepLesson, listLessons } from '../teach';

type TeachNames = 'teach.start' | 'teach.hello' | 'teach.keep' | 'teach.list' | 'teach.put' | 'taught.save';

/** A CRM that we do not know is taught by pointing: begun in the popup, pointed at in the page, saved in the dashboard. */
export function createTeachHandlers(service: Service<RecordsRepository>): Pick<Handlers, TeachNames> {
  return {
    'teach.start': async ({ tab, origin, only }) => {
      await keepLesson(tab, { origin, first: null, second: null, only });
      // nothing of ours stands over what is to be pointed at
      await tellTab(tab, { command: 'collapse' });
      await bringPicker(tab);
      return null;
    },
    'teach.hello': async (_body, { tab, url }) => {
      const lesson = tab === null ? null : await findLesson(tab);
      if (lesson === null || lesson.origin !== originOf(url)) throw new CodedError('not-allowed');
      const settings = await (await service.repository()).readSettings();
      return { words: teachWords[chooseLocale(settings)], first: lesson.first, only: lesson.only };
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
      return { lessons: known, taught };
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
      await refreshTabs(repository);
      await announceChange(repository);
      return null;
    },
  };
}
