import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { wordSkillAt } from '@/components/rubric/lay-words';
import type { SkillId } from '@/lib/coaching/types';
import type { SkillText } from '@/lib/content/types';
import type { Formats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { RubricView } from '@/lib/messaging/views';
import type { Content } from './use-content';
import type { Perform } from './use-deeds';

/** What every part of a page needs: the language, the rubric's words, and the way to do something. */
export interface PageTools {
  readonly locale: Locale;
  readonly formats: Formats;
  /** The rubric's words as they are now; null while they are loaded. */
  readonly skillTexts: Readonly<Record<SkillId, SkillText>> | null;
  /** The same with the questions, and as they are without the manager's own. */
  readonly content: Content | null;
  readonly rubric: RubricView;
  readonly perform: Perform;
  /** What the last deed threw; null when it was done. */
  readonly failure: unknown;
  /** The last deed can still be taken back. */
  readonly isUndoable: boolean;
  /** Nothing may be written: the database is newer or damaged. */
  readonly isReadOnly: boolean;
}

export const PageToolsContext = createContext<PageTools | null>(null);

export function usePageTools(): PageTools {
  const tools = useContext(PageToolsContext);
  if (tools === null) throw new Error('no page around this component');
  return tools;
}

/** The skill's name in the page's language; its id where the rubric does not know it. */
export function nameSkill({ skillTexts }: PageTools, skill: SkillId): string {
  return skillTexts?.[skill]?.name ?? skill;
}

/** The skill as it was worded when something was written down; undefined when nobody knows it. */
export function skillThen({ content, rubric, locale }: PageTools, skill: SkillId, at: number): SkillText | undefined {
  return content === null ? undefined : wordSkillAt(content.byDefault, rubric.wordings, locale, skill, at);
}
