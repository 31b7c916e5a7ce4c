import type { Field } from '@/lib/crm/types';
import { CodedError } from '@/lib/messaging/errors';
import type { PointedPage } from '@/lib/messaging/pointed-page';
import { browser } from '@/lib/platform/native';
import { originOf, toMatchPattern } from '@/lib/platform/origins';
import { bringPicker } from './registration';

/** A CRM that is being taught in one tab; kept for the session, so that a stopped worker and a full load go on. */
export interface Lesson {
  readonly origin: string;
  readonly first: PointedPage | null;
  /** The same on another opportunity: then the lesson waits to be looked at and saved. */
  readonly second: PointedPage | null;
  /** The one field of a taught CRM that is pointed at anew; null for a lesson of all. */
  readonly only: Field | null;
  /** The known CRM of which that field is corrected. */
  readonly corrects: string | null;
}

const nameOf = (tab: number): string => `lesson:${tab}`;

export async function findLesson(tab: number): Promise<Lesson | null> {
  return ((await browser.storage.session.get(nameOf(tab)))[nameOf(tab)] as Lesson | undefined) ?? null;
}

export async function keepLesson(tab: number, lesson: Lesson | null): Promise<void> {
  if (lesson === null) await browser.storage.session.remove(nameOf(tab));
  else await browser.storage.session.set({ [nameOf(tab)]: lesson });
}

/** The tab is closed: a lesson that was under way there goes with it; one that waits to be looked at stays. */
export async function dropUnfinished(tab: number): Promise<void> {
  if ((await findLesson(tab))?.second === null) await keepLesson(tab, null);
}

/** The lessons that wait to be saved, of all tabs. */
export async function listLessons(): Promise<(Lesson & { readonly tab: number })[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all.flatMap(([key, lesson]) =>
    key.startsWith('lesson:') && (lesson as Lesson).second !== null
      ? [{ ...(lesson as Lesson), tab: Number(key.slice('lesson:'.length)) }]
      : [],
  );
}

/** After a full load the lesson goes on where it was, on the same site only. */
export async function resumeLesson(tab: number, origin: string): Promise<void> {
  const lesson = await findLesson(tab);
  if (lesson !== null && lesson.origin === origin && lesson.second === null) await bringPicker(tab);
}

/** Brings a tab of this site to the front, the one that was looked at last, or else a new one; answers which. */
export async function openSiteTab(origin: string): Promise<number> {
  const tabs = await browser.tabs.query({ url: toMatchPattern(origin) });
  const [last] = tabs
    .filter(({ url }) => originOf(url) === origin)
    .sort((one, two) => (two.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  const tab = last ?? (await browser.tabs.create({ url: `${origin}/` }));
  if (tab.id === undefined) throw new CodedError('bad-request', 'the tab was not opened');
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return tab.id;
}
