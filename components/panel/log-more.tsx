import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { IconButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/field';
import { IconClose } from '@/components/ui/more-icons';
import { Select } from '@/components/ui/select';
import { CONTEXTS, type SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import type { Draft } from '@/lib/messaging/views';

const DAY_MINUTES = 1440;

/** Minutes as they were typed: a number, nothing, or something else. */
export function readMinutes(text: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  const minutes = Number(text.replace(',', '.'));
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= DAY_MINUTES ? minutes : 'wrong';
}

interface LogMoreProps {
  readonly draft: Draft;
  /** The skills rated so far, in rubric order. */
  readonly rated: readonly SkillId[];
  readonly nameOf: (skill: SkillId) => string;
  readonly minutesText: string;
  readonly onMinutes: (text: string) => void;
  readonly onDraft: (part: Partial<Draft>) => void;
}

/** What an observation may hold besides: several skills, the context, the minutes spent. */
export function LogMore({ draft, rated, nameOf, minutesText, onMinutes, onDraft }: LogMoreProps) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const [isOpen, setOpen] = useState(draft.context !== null || draft.minutes !== null);
  const remove = (skill: SkillId): void => {
    const { [skill]: _gone, ...ratings } = draft.ratings;
    onDraft({ ratings });
  };
  return (
    <>
      {rated.length > 1 || (rated.length === 1 && draft.skill !== null && rated[0] !== draft.skill) ? (
        <div class="rated">
          <span class="field-label">{t('rated')}</span>
          <ul>
            {rated.map((skill) => (
              <li key={skill} class="tag">
                {nameOf(skill)} <b class="figures">{formats.number(draft.ratings[skill] ?? 0)}</b>
                <IconButton
                  isSmall
                  label={t('removeRating', { skill: nameOf(skill) })}
                  icon={IconClose}
                  onClick={() => remove(skill)}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Disclosure summary={t('more')} isOpen={isOpen} onToggle={setOpen}>
        <p class="soft">{t('severalHint')}</p>
        <div class="pair">
          <Select
            label={t('context')}
            value={draft.context ?? 'none'}
            options={[
              { value: 'none', label: t('noContext') },
              ...CONTEXTS.map((context) => ({ value: context as string, label: c(`context.${context}`) })),
            ]}
            onValue={(value) => onDraft({ context: CONTEXTS.find((context) => context === value) ?? null })}
          />
          <TextField
            label={t('minutes')}
            inputMode="numeric"
            value={minutesText}
            onValue={onMinutes}
            {...(readMinutes(minutesText) === 'wrong' ? { error: t('minutesWrong') } : {})}
          />
        </div>
      </Disclosure>
    </>
  );
}
