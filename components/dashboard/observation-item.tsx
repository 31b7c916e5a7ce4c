import { useState } from 'preact/hooks';
import { nameSkill, skillThen, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { isReworded, RatingMeaning } from '@/components/rubric/rating-meaning';
import { IconButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { IconEdit, IconTrash } from '@/components/ui/more-icons';
import type { Observation } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';

interface ObservationItemProps {
  readonly observation: Observation;
  /** null: the list is of one rep. */
  readonly repName: string | null;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One observation of the list: when, who, what was rated, the note. */
export function ObservationItem({ observation, repName, onEdit, onDelete }: ObservationItemProps) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const { formats, isReadOnly } = tools;
  const { at, ratings, note, context, minutes, opportunity, rep, createdAt } = observation;
  const nameThen = (skill: SkillId) => skillThen(tools, skill, createdAt)?.name ?? nameSkill(tools, skill);
  const [isMeaningOpen, setMeaningOpen] = useState(false);
  const date = formats.date(at);
  const facts = [
    context === undefined ? null : c(`context.${context}`),
    minutes === undefined ? null : c('minutes', { count: minutes }),
    opportunity?.name ?? null,
  ].filter((fact) => fact !== null);
  return (
    <li class="observation">
      <p class="observation-when">
        <time dateTime={new Date(at).toISOString()}>{date}</time>
        <span class="soft small">{formats.relativeDays(at, Date.now())}</span>
      </p>
      <div class="observation-what">
        {repName === null ? null : (
          <p class="observation-rep">
            <a href={`#/rep/${rep}`}>{repName}</a>
          </p>
        )}
        <ul class="observation-ratings">
          {ratings.map(({ skill, rating }) => (
            <li key={skill} class="rated">
              <span aria-hidden="true">
                {nameThen(skill)} <b class="figures">{rating}</b>
              </span>
              <span class="visually-hidden">{t('obs.rating', { skill: nameThen(skill), rating })}</span>
            </li>
          ))}
        </ul>
        <p class={note === '' ? 'observation-note soft' : 'observation-note'} dir="auto">
          {note === '' ? t('obs.noNote') : note}
        </p>
        {facts.length === 0 ? null : <p class="soft small">{facts.join(' · ')}</p>}
        <Disclosure
          summary={t(ratings.some(({ skill }) => isReworded(tools, skill, createdAt)) ? 'obs.meantThen' : 'obs.meant')}
          isOpen={isMeaningOpen}
          onToggle={setMeaningOpen}
        >
          {isMeaningOpen ? <RatingMeaning ratings={ratings} at={createdAt} /> : null}
        </Disclosure>
      </div>
      <div class="observation-acts">
        <IconButton label={t('obs.edit', { date })} icon={IconEdit} isSmall disabled={isReadOnly} onClick={onEdit} />
        <IconButton
          label={t('obs.delete', { date })}
          icon={IconTrash}
          isSmall
          disabled={isReadOnly}
          onClick={onDelete}
        />
      </div>
    </li>
  );
}
