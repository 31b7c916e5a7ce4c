import { useId } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import type { Locale } from '@/lib/content/types';
import { rubricWords } from '@/lib/i18n/rubric';
import { LOCALES } from './skill-form';

interface LanguageChoiceProps {
  readonly locale: Locale;
  readonly note: `missing.${Locale}` | `default.${Locale}` | null;
  readonly onLocale: (locale: Locale) => void;
}

/** In which language the words are written; what is missing there is said beside it. */
export function LanguageChoice({ locale, note, onLocale }: LanguageChoiceProps) {
  const t = useWords(rubricWords);
  const id = useId();
  return (
    <div class="rubric-language">
      <div class="rating-row" role="radiogroup" aria-label={t('language')}>
        {LOCALES.map((one) => (
          <label key={one} class="rating-option">
            <input type="radio" name={id} value={one} checked={one === locale} onChange={() => onLocale(one)} />
            <span>{t(`language.${one}`)}</span>
          </label>
        ))}
      </div>
      {note === null ? null : (
        <p class="rubric-note small" role="status">
          {t(note)}
        </p>
      )}
    </div>
  );
}
