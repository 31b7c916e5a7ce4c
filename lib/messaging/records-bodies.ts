import * as v from 'valibot';
import { STAGES } from '@/lib/coaching/types';
import type { NameOf } from './contract';
import { count, filledText, id, name, repId, site, skillId, text, whole } from './fields';
import { pointable, pointedPage } from './pointed-page';
import { settingsPatch } from './settings';
import { WHOLE, WHOLE_KINDS } from './whole-records';

const nothing = v.object({});
const sites = v.pipe(v.array(site), v.maxLength(100));

/** The forms of what only our own pages ask, and of the lessons by pointing. */
export const RECORDS = {
  /** Without a tab it begins in one of the site's, opened if there is none. */
  'teach.start': v.object({ tab: v.nullable(whole), origin: site, only: v.nullable(pointable) }),
  'teach.hello': nothing,
  'teach.keep': v.object({ first: v.nullable(pointedPage), second: v.nullable(pointedPage) }),
  'teach.list': nothing,
  'teach.put': v.object({
    tab: whole,
    lesson: v.nullable(
      v.object({
        origin: site,
        first: pointedPage,
        second: pointedPage,
        only: v.nullable(pointable),
        corrects: v.nullable(id),
      }),
    ),
  }),
  'taught.save': v.object({ taught: v.pipe(v.array(WHOLE.taught), v.maxLength(50)) }),

  'team.read': nothing,
  'rep.add': v.object({ id: repId, name, isExemplar: v.exactOptional(v.boolean()) }),
  'rep.change': v.object({
    rep: repId,
    name: v.exactOptional(name),
    isExemplar: v.exactOptional(v.boolean()),
    isArchived: v.exactOptional(v.boolean()),
  }),
  'rep.merge': v.object({ from: repId, into: repId }),
  'rep.takeBack': v.object({ reps: v.pipe(v.array(repId), v.maxLength(1000)) }),
  'rep.erase': v.object({ rep: repId }),

  'observation.list': v.object({
    rep: v.exactOptional(repId),
    skill: v.exactOptional(skillId),
    from: v.exactOptional(count),
    to: v.exactOptional(count),
    text: v.exactOptional(text(200)),
    after: v.exactOptional(v.string()),
    limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
  }),
  'questions.read': v.object({ rep: repId }),
  'rep.kept': v.object({ rep: repId }),

  'plans.read': nothing,
  'mirror.read': v.object({ from: count }),
  'observer.read': nothing,
  'analysis.read': nothing,
  'plan.save': WHOLE.plan,
  'time.save': v.object({ entries: v.pipe(v.array(WHOLE.time), v.maxLength(200)) }),
  'attainment.save': v.object({
    attainments: v.pipe(v.array(WHOLE.attainment), v.maxLength(10_000)),
    removed: v.pipe(v.array(v.object({ id, rep: repId })), v.maxLength(10_000)),
  }),
  'record.delete': v.object({ kind: v.picklist(WHOLE_KINDS), id, rep: v.exactOptional(repId) }),

  'rubric.read': nothing,
  'rubric.change': v.object({
    put: v.pipe(v.array(WHOLE.rubric), v.maxLength(5000)),
    gone: v.pipe(v.array(id), v.maxLength(5000)),
  }),

  'settings.change': settingsPatch,
  'site.change': v.object({ origin: site, isOn: v.boolean() }),
  'site.added': v.object({ origin: site }),
  'site.remove': v.object({ origins: sites }),
  'site.giveBack': v.object({ origins: sites }),
  'stage.map': v.object({ site, name: filledText(300), stage: v.nullable(v.picklist(STAGES)) }),
  'stages.read': nothing,
  'popup.look': v.object({ tab: whole }),
  'popup.read': v.object({ tab: whole, url: v.nullable(v.string()) }),

  'data.export': v.object({ piece: v.exactOptional(v.object({ id, part: count })) }),
  'data.exported': nothing,
  'data.import': v.object({
    text: v.string(),
    isTrial: v.boolean(),
    /** In place of everything, not merged, where nothing has changed since this counter. */
    replaces: v.exactOptional(count),
    piece: v.exactOptional(v.object({ id, part: count, parts: count })),
  }),
  'data.check': v.object({ repairs: v.boolean() }),
  'data.dropStrays': nothing,
  'data.eraseAll': v.object({ typed: v.string() }),
  'data.lossSeen': nothing,
  'retention.read': nothing,
  'retention.delete': v.object({ before: count, most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
} satisfies { readonly [Name in NameOf<'records'>]: v.GenericSchema };
