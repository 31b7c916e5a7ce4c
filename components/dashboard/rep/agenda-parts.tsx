import type { ComponentChildren } from 'preact';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Rep } from '@/lib/coaching/records';
import { fillSlots } from '@/lib/coaching/slots';
import type { ContentText } from '@/lib/content/types';
import { agendaWords } from '@/lib/i18n/agenda';
import { commonWords } from '@/lib/i18n/common';
import { writeDay } from '@/lib/i18n/format';
import type { Praise } from './find-praise';
import { type Agenda, stateOf } from './prepare-agenda';

interface PartProps {
  readonly agenda: Agenda;
  readonly rep: Rep;
  readonly content: ContentText;
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="agenda-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The last commitments, and how they stand. */
export function AgreedPart({ agenda, rep, now }: Omit<PartProps, 'content'> & { readonly now: number }) {
  const t = useWords(agendaWords);
  const { formats } = usePageTools();
  const { commitments, moreOpen } = agenda;
  if (commitments.length === 0) {
    return (
      <Part title={t('agreed')}>
        <p>{t('agreed.none')}</p>
      </Part>
    );
  }
  return (
    <Part title={t('agreed')}>
      <ul class="agenda-agreed">
        {commitments.map((one) => (
          <li key={one.id}>
            <span class={`agenda-state agenda-${stateOf(one, now)}`}>{t(`state.${stateOf(one, now)}`)}</span>
            <span class="agenda-text" dir="auto">
              {one.text}
            </span>
            <span class="soft small">
              {one.who === 'rep' ? rep.name : t('manager')}
              {one.due === undefined ? null : ` · ${t('due', { date: formats.day(one.due) })}`}
            </span>
          </li>
        ))}
      </ul>
      {moreOpen === 0 ? null : <p class="soft small">{t('agreed.more', { count: moreOpen })}</p>}
    </Part>
  );
}

/** One behaviour, two at most, as the rubric describes them: no figure, no comparison. */
export function FocusPart({ agenda, rep, content, now }: PartProps & { readonly now: number }) {
  const t = useWords(agendaWords);
  const { formats } = usePageTools();
  const { plan, focus } = agenda;
  return (
    <Part title={t('focus')}>
      {focus.length === 0 ? <p>{t('focus.none', { name: rep.name })}</p> : null}
      {plan === null ? null : (
        <p class="soft small">
          {t(plan.reviewOn < writeDay(now) ? 'focus.planOver' : 'focus.plan', {
            start: formats.date(plan.startedAt ?? plan.createdAt),
            review: formats.day(plan.reviewOn),
          })}
        </p>
      )}
      {focus.map(({ skill, advice }) => {
        const text = content.skills[skill];
        const practices = plan?.focus.find((one) => one.skill === skill)?.practices ?? text?.practices ?? [];
        return (
          <div key={skill} class="agenda-focus">
            <h3>{text?.name ?? skill}</h3>
            <p>{text?.about}</p>
            {advice === 'observe' ? <p>{t('focus.observe')}</p> : null}
            <dl>
              <dt>{t('goodLooks')}</dt>
              <dd>{text?.anchors[5]}</dd>
              {practices.length === 0 ? null : <dt>{t('practices')}</dt>}
              {practices.map((practice) => (
                <dd key={practice} dir="auto">
                  {practice}
                </dd>
              ))}
            </dl>
          </div>
        );
      })}
    </Part>
  );
}

/** Two questions of the ranking, with space for the answers. */
export function QuestionsPart({ agenda, rep, content }: PartProps) {
  const t = useWords(agendaWords);
  const words = { account: t('slotAccount'), opportunity: t('slotOpportunity'), stage: t('slotStage'), rep: rep.name };
  return (
    <Part title={t('questions')}>
      {agenda.questions.length === 0 ? <p>{t('questions.none', { name: rep.name })}</p> : null}
      <ol class="agenda-questions">
        {agenda.questions.map(({ id }) => (
          <li key={id} dir="auto">
            {fillSlots(content.questions[id] ?? id, {}, words)}
            <span class="agenda-line" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** One thing that was seen done well, in the words of its note. */
export function PraisePart({ praise, rep, content }: Omit<PartProps, 'agenda'> & { readonly praise: Praise | null }) {
  const t = useWords(agendaWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  if (praise === null) {
    return (
      <Part title={t('recognise')}>
        <p>{t('recognise.none')}</p>
      </Part>
    );
  }
  const { at, context, note } = praise;
  const seen = { skill: content.skills[praise.skill]?.name ?? praise.skill, date: formats.date(at) };
  return (
    <Part title={t('recognise')}>
      <p class="agenda-what">
        {context === null
          ? t('recognise.seen', seen)
          : t('recognise.seenIn', { ...seen, context: c(`context.${context}`) })}
      </p>
      {note.trim() === '' ? (
        <p>{t('recognise.noNote', { name: rep.name })}</p>
      ) : (
        <p class="agenda-note" dir="auto">
          {note}
        </p>
      )}
    </Part>
  );
}

/** More than a sheet holds: paper shows as many as fit. */
const LINES = Array.from({ length: 24 }, (_, line) => line);

/** Space for the hand. */
export function NotesPart() {
  const t = useWords(agendaWords);
  return (
    <Part title={t('notes')}>
      <div class="agenda-lines" role="img" aria-label={t('noteLines')}>
        {LINES.map((line) => (
          <span key={line} class="agenda-line" />
        ))}
      </div>
    </Part>
  );
}
