import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import type { Locale, SkillText } from '@/lib/content/types';
import { rubricWords } from '@/lib/i18n/rubric';
import { LanguageChoice } from './language-choice';
import type { SkillEntry } from './rubric-model';
import { otherThan, type SkillForm } from './skill-form';

const ANCHORS = [1, 3, 5] as const;
const NAME_MOST = 80;
const TEXT_MOST = 300;
const MOST_PRACTICES = 6;

interface WordFieldsProps {
  readonly form: SkillForm;
  readonly entry: SkillEntry | null;
  /** The language that is written in. */
  readonly locale: Locale;
  readonly error: string | undefined;
  readonly onLocale: (locale: Locale) => void;
  readonly onForm: (form: SkillForm) => void;
}

/** The words of a skill in one language: name, sentence, the three anchors, practices. */
export function WordFields({ form, entry, locale, error, onLocale, onForm }: WordFieldsProps) {
  const t = useWords(rubricWords);
  const words = form.words[locale];
  const other = form.words[otherThan(locale)];
  const isOwn = entry?.byDefault == null;
  const set = (part: Partial<SkillText>): void =>
    onForm({ ...form, words: { ...form.words, [locale]: { ...words, ...part } } });
  return (
    <fieldset class="rubric-part">
      <legend>{t('words')}</legend>
      <LanguageChoice locale={locale} onLocale={onLocale} note={noteOn(form, entry, locale)} />
      <TextField
        label={t('name')}
        value={words.name}
        maxLength={NAME_MOST}
        placeholder={isOwn ? other.name : ''}
        error={error}
        onValue={(name) => set({ name })}
      />
      <TextArea
        label={t('about')}
        rows={2}
        value={words.about}
        maxLength={TEXT_MOST}
        placeholder={isOwn ? other.about : ''}
        onValue={(about) => set({ about })}
      />
      <div class="rubric-anchors">
        <p class="soft small">{t('anchors.about')}</p>
        {ANCHORS.map((anchor) => (
          <div key={anchor} class={`rubric-anchor rubric-anchor-${anchor}`}>
            <span class="rubric-mark figures" aria-hidden="true">
              {anchor}
            </span>
            <TextArea
              label={t(`anchor${anchor}`)}
              rows={2}
              value={words.anchors[anchor]}
              maxLength={TEXT_MOST}
              placeholder={isOwn ? other.anchors[anchor] : ''}
              onValue={(text) => set({ anchors: { ...words.anchors, [anchor]: text } })}
            />
          </div>
        ))}
      </div>
      <fieldset class="rubric-practices" aria-label={t('practices')}>
        {words.practices.map((practice, index) => (
          <TextArea
            // the place is what a practice is known by
            key={`practice ${index + 1}`}
            label={t('practice', { place: index + 1 })}
            rows={2}
            value={practice}
            maxLength={TEXT_MOST}
            onValue={(text) => set({ practices: words.practices.with(index, text) })}
          />
        ))}
        {words.practices.length < MOST_PRACTICES ? (
          <div>
            <Button isSmall onClick={() => set({ practices: [...words.practices, ''] })}>
              {t('practice.add')}
            </Button>
          </div>
        ) : null}
      </fieldset>
      {isOwn ? null : <p class="soft small">{t('defaultAgain')}</p>}
    </fieldset>
  );
}

/** What has to be said of the words in this language: they are missing, or still the default ones beside own words. */
function noteOn(form: SkillForm, entry: SkillEntry | null, locale: Locale) {
  const other = otherThan(locale);
  const last = entry?.wordings.at(-1);
  if (entry?.byDefault != null) {
    return last?.[locale] === undefined && last?.[other] !== undefined ? (`default.${locale}` as const) : null;
  }
  const isEmpty = form.words[locale].name.trim() === '' && form.words[other].name.trim() !== '';
  return isEmpty ? (`missing.${locale}` as const) : null;
}
