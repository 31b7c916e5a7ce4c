import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { wordSkillAt } from '@/components/rubric/lay-words';
import { Disclosure } from '@/components/ui/disclosure';
import { rubricWords } from '@/lib/i18n/rubric';
import type { DefaultTexts, SkillEntry } from './rubric-model';

const ANCHORS = [1, 3, 5] as const;

/** How the skill was worded before, newest first: what was rated then is shown so. */
export function EarlierWordings({ entry, texts }: { readonly entry: SkillEntry; readonly texts: DefaultTexts }) {
  const t = useWords(rubricWords);
  const { formats, locale } = usePageTools();
  const { wordings, byDefault, skill } = entry;
  // what held until a wording began; an own skill was nothing before its first one
  const ends = byDefault === null ? wordings.slice(1) : wordings;
  if (ends.length === 0) return null;
  return (
    <Disclosure summary={t('earlier', { count: ends.length })}>
      <p class="soft small">{t('earlier.about')}</p>
      <ol class="rubric-earlier">
        {[...ends].reverse().map(({ id, from }) => {
          const words = wordSkillAt(texts[locale], wordings, locale, skill.id, from - 1);
          return (
            <li key={id}>
              <p>
                <b dir="auto">{words?.name}</b>{' '}
                <span class="soft small">{t('earlier.until', { date: formats.dateTime(from) })}</span>
              </p>
              <p class="small" dir="auto">
                {words?.about}
              </p>
              <ul class="small">
                {ANCHORS.map((anchor) => (
                  <li key={anchor} dir="auto">
                    <b class="figures">{anchor}</b> {words?.anchors[anchor]}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
