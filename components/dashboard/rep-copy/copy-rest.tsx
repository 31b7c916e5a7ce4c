import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { wordQuestionAt } from '@/components/rubric/word-question';
import { fillSlots } from '@/lib/coaching/slots';
import type { SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { repWords } from '@/lib/i18n/rep';
import { repCopyWords } from '@/lib/i18n/rep-copy';
import { hostOf } from '../rep-merge';
import { Part } from './copy-parts';
import type { RepCopy } from './prepare-copy';

interface PartProps {
  readonly copy: RepCopy;
}

/** What the rep was asked, with their own answers. */
export function AskedPart({ copy: { asked }, name }: PartProps & { readonly name: string }) {
  const t = useWords(repCopyWords);
  const r = useWords(repWords);
  const { content, rubric, locale, formats } = usePageTools();
  const words = { account: r('slotAccount'), opportunity: r('slotOpportunity'), stage: r('slotStage'), rep: name };
  return (
    <Part title={t('asked')}>
      {asked.length === 0 ? <p>{t('asked.none')}</p> : null}
      <ul class="copy-list">
        {asked.map(({ id, question, at, answer, verdict }) => {
          const text = content && wordQuestionAt(content.byDefault, rubric.wordings, locale, question, at);
          return (
            <li key={id}>
              <span dir="auto">{text == null ? r('asked.gone') : fillSlots(text, {}, words)}</span>
              {answer === null ? null : (
                <span class="copy-note" dir="auto">
                  {t('asked.answer', { text: answer })}
                </span>
              )}
              <span class="soft small">
                <time dateTime={new Date(at).toISOString()}>{formats.date(at)}</time>
                {verdict === null ? null : ` · ${r(`asked.${verdict}`)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** The manager's own time with the rep; nothing when there is none. */
export function TimePart({ copy: { times } }: PartProps) {
  const t = useWords(repCopyWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  if (times.length === 0) return null;
  return (
    <Part title={t('time')}>
      <ul class="copy-list">
        {times.map(({ id, at, minutes, category, note }) => (
          <li key={id}>
            <span>
              <time dateTime={new Date(at).toISOString()}>{formats.date(at)}</time> · {c(`time.${category}`)} ·{' '}
              {c('minutes', { count: minutes })}
            </span>
            {note === undefined || note === '' ? null : (
              <span class="copy-note" dir="auto">
                {note}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A note that was begun about the rep; nothing when there is none. */
export function DraftPart({ copy: { draft } }: PartProps) {
  const t = useWords(repCopyWords);
  const tools = usePageTools();
  if (draft === null) return null;
  const ratings = (Object.entries(draft.ratings) as [SkillId, number][]).map(([skill, rating]) =>
    t('rating', { skill: nameSkill(tools, skill), rating: String(rating) }),
  );
  return (
    <Part title={t('draft')}>
      <p class="copy-note" dir="auto">
        {draft.note === '' ? t('noNote') : draft.note}
      </p>
      {ratings.length === 0 ? null : <p class="soft small">{ratings.join(' · ')}</p>}
    </Part>
  );
}

/** How the CRM knows the rep, and which of their deals were looked at. */
export function CrmPart({ copy: { identities, opportunities } }: PartProps) {
  const t = useWords(repCopyWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  if (identities.length + opportunities.length === 0) return null;
  return (
    <Part title={t('crm')}>
      {identities.length === 0 ? null : (
        <p>
          {t('crm.name', {
            list: formats.list(
              identities.map(
                ({ name, ownerId, site }) => `${name}${ownerId === undefined ? '' : ` (${ownerId})`}, ${hostOf(site)}`,
              ),
            ),
          })}
        </p>
      )}
      {opportunities.length === 0 ? null : <p>{t('crm.deals', { count: opportunities.length })}</p>}
      <ul class="copy-list small">
        {opportunities.map(({ site, recordId, name, stage, since }) => (
          <li key={`${site} ${recordId}`}>
            <span dir="auto">
              {name === undefined ? null : `${name} · `}
              {recordId} · {hostOf(site)}
            </span>
            <span class="soft">
              {stage === null ? null : `${c(`stage.${stage}`)} · `}
              {t('crm.since', { date: formats.date(since) })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
