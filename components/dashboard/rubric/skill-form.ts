import type { OwnSkillWords } from '@/lib/coaching/records';
import { type Area, type Skill, type SkillId, STAGES, type Stage } from '@/lib/coaching/types';
import type { Locale, SkillText } from '@/lib/content/types';
import { nextMoment, type RubricChange, type WritableRecord } from './rubric-change';
import type { DefaultTexts, SkillEntry } from './rubric-model';

export const LOCALES = ['en', 'it'] as const satisfies readonly Locale[];
export const otherThan = (locale: Locale): Locale => (locale === 'en' ? 'it' : 'en');
export const LEAST_RELEVANCE = 0.25;
const USUAL_TARGET = 4;
const ANCHORS = [1, 3, 5] as const;

/** A skill as it is typed. */
export interface SkillForm {
  readonly area: Area;
  readonly target: number;
  readonly relevance: Readonly<Record<Stage, number>>;
  readonly words: Readonly<Record<Locale, SkillText>>;
  /** Absent: as it is. */
  readonly isArchived?: boolean;
}

const NO_WORDS: SkillText = { name: '', about: '', anchors: { 1: '', 3: '', 5: '' }, practices: ['', ''] };

/** Every stage with its relevance; a stage that is absent counts a quarter. */
export function spreadRelevance(relevance: Skill['relevance']): Record<Stage, number> {
  return Object.fromEntries(STAGES.map((stage) => [stage, relevance[stage] ?? LEAST_RELEVANCE])) as Record<
    Stage,
    number
  >;
}

export function beginSkill(area: Area): SkillForm {
  const relevance = Object.fromEntries(STAGES.map((stage) => [stage, 0.5])) as Record<Stage, number>;
  return { area, target: USUAL_TARGET, relevance, words: { en: NO_WORDS, it: NO_WORDS } };
}

/** The form of a skill as it is now. In a language of which nothing was written its fields are empty. */
export function toSkillForm({ skill, wordings }: SkillEntry, texts: DefaultTexts): SkillForm {
  const own = wordings.at(-1);
  const fill = (locale: Locale): SkillText => {
    const below = texts[locale].skills[skill.id] ?? NO_WORDS;
    const above = own?.[locale] ?? {};
    return { ...below, ...above, anchors: { ...below.anchors, ...above.anchors } };
  };
  return {
    area: skill.area,
    target: skill.target ?? USUAL_TARGET,
    relevance: spreadRelevance(skill.relevance),
    words: { en: fill('en'), it: fill('it') },
  };
}

/** What saving the form writes: only what differs from the default, and a new wording only when the words are others. */
export function saveSkill(
  id: SkillId,
  form: SkillForm,
  entry: SkillEntry | null,
  texts: DefaultTexts,
  now: number,
): RubricChange {
  const words = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const own = differ(form.words[locale], texts[locale].skills[id]);
      return own === undefined ? [] : [[locale, own]];
    }),
  ) as { en?: OwnSkillWords; it?: OwnSkillWords };
  const { en, it } = entry?.wordings.at(-1) ?? {};
  const isReworded = !isSame(words, { ...(en && { en }), ...(it && { it }) });
  const from = nextMoment(entry?.wordings ?? [], now);
  const wording = { part: 'skill-words', id: `${id}.${from}`, of: id, from, ...words } as WritableRecord;
  const { put, gone } = saveMethod(id, form, entry);
  return { put: isReworded ? [...put, wording] : put, gone };
}

/** The part of it that the method computes with. */
function saveMethod(id: SkillId, form: SkillForm, entry: SkillEntry | null): RubricChange {
  const { area, target, relevance, isArchived = entry?.isArchived ?? false } = form;
  const byDefault = entry?.byDefault ?? null;
  const record = {
    part: 'skill' as const,
    id,
    ...(byDefault?.area === area ? {} : { area }),
    ...(target === (byDefault?.target ?? USUAL_TARGET) ? {} : { target }),
    ...(byDefault !== null && isSame(relevance, spreadRelevance(byDefault.relevance)) ? {} : { relevance }),
    ...(entry?.record?.place === undefined ? {} : { place: entry.record.place }),
    ...(isArchived ? { isArchived } : {}),
  };
  const before = entry?.record ?? null;
  const isEmpty = byDefault !== null && Object.keys(record).length === 2;
  if (isEmpty) return { put: [], gone: before === null ? [] : [id] };
  const { createdAt: _c, updatedAt: _u, ...old } = before ?? { createdAt: 0, updatedAt: 0 };
  return { put: isSame(record, old) ? [] : [record as unknown as WritableRecord], gone: [] };
}

/** The words that are not the default's; a field left empty is the default's again. undefined: none. */
function differ(words: SkillText, byDefault: SkillText | undefined): OwnSkillWords | undefined {
  const name = own(words.name, byDefault?.name);
  const about = own(words.about, byDefault?.about);
  const anchors = ANCHORS.flatMap((anchor) => {
    const text = own(words.anchors[anchor], byDefault?.anchors[anchor]);
    return text === undefined ? [] : [[anchor, text] as const];
  });
  const practices = words.practices.map((one) => one.trim()).filter((one) => one !== '');
  const hasPractices = practices.length > 0 && !isSame(practices, byDefault?.practices ?? []);
  const found = {
    ...(name === undefined ? {} : { name }),
    ...(about === undefined ? {} : { about }),
    ...(anchors.length === 0 ? {} : { anchors: Object.fromEntries(anchors) }),
    ...(hasPractices ? { practices } : {}),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

function own(text: string, byDefault: string | undefined): string | undefined {
  const plain = text.trim();
  return plain === '' || plain === byDefault ? undefined : plain;
}

/** Equal in all that they hold, whatever the order of their members. */
export function isSame(one: unknown, two: unknown): boolean {
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null) return one === two;
  const keys = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...keys].every((key) => isSame(Reflect.get(one, key), Reflect.get(two, key)));
}
