import type { OwnSkillWords, Wording } from '@/lib/coaching/records';
import type { QuestionId, SkillId } from '@/lib/coaching/types';
import { findWording } from '@/lib/coaching/wording';
import type { ContentText, Locale, SkillText } from '@/lib/content/types';

const NO_SKILL: SkillText = { name: '', about: '', anchors: { 1: '', 3: '', 5: '' }, practices: [] };

/** The default words of one language with the manager's own over them, as they are now. */
export function layWords(text: ContentText, wordings: readonly Wording[], locale: Locale): ContentText {
  if (wordings.length === 0) return text;
  const skills = new Map<SkillId, SkillText>();
  const questions = new Map<QuestionId, string>();
  // oldest first: the newest stays
  for (const one of wordings) {
    if (one.part === 'skill-words') skills.set(one.of, layOver(text.skills[one.of], one, locale));
    else questions.set(one.of, one[locale] ?? text.questions[one.of] ?? one.en ?? one.it ?? one.of);
  }
  return {
    skills: { ...text.skills, ...Object.fromEntries(skills) },
    questions: { ...text.questions, ...Object.fromEntries(questions) },
  };
}

/** A skill as it was worded at a moment; undefined when nobody knows it. */
export function wordSkillAt(
  text: ContentText,
  wordings: readonly Wording[],
  locale: Locale,
  skill: SkillId,
  at: number,
): SkillText | undefined {
  const ofSkill = wordings.filter((one) => one.part === 'skill-words');
  const held = findWording(ofSkill, skill, at);
  if (held !== undefined) return layOver(text.skills[skill], held, locale);
  // one of the manager's own is older than nothing: the first words it ever had
  const first = ofSkill.find(({ of }) => of === skill);
  return text.skills[skill] ?? (first && layOver(undefined, first, locale));
}

/** A default text in the page's language comes before the manager's own words in the other one. */
function layOver(
  byDefault: SkillText | undefined,
  words: { readonly en?: OwnSkillWords; readonly it?: OwnSkillWords },
  locale: Locale,
): SkillText {
  const other = words[locale === 'en' ? 'it' : 'en'];
  const below = byDefault ?? overlay(NO_SKILL, other);
  return overlay(below, words[locale]);
}

function overlay(below: SkillText, words: OwnSkillWords | undefined): SkillText {
  if (words === undefined) return below;
  return {
    name: words.name ?? below.name,
    about: words.about ?? below.about,
    anchors: { ...below.anchors, ...words.anchors },
    practices: words.practices ?? below.practices,
  };
}
