import type { ComponentChildren } from 'preact';
import { namePeriod } from '@/components/dashboard/analysis/results/name-period';
import { nameSkill, skillThen, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { isReworded, RatingMeaning } from '@/components/rubric/rating-meaning';
import { nearestAnchors } from '@/components/ui/rating-choice';
import type { Plan } from '@/lib/coaching/records';
import type { Timestamp } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDay } from '@/lib/i18n/format';
import { repCopyWords } from '@/lib/i18n/rep-copy';
import { resultsWords } from '@/lib/i18n/results';
import type { CopiedLevel, RepCopy } from './prepare-copy';

interface PartProps {
  readonly copy: RepCopy;
}

/** One part of the copy under its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="copy-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function PlanPart({ copy: { plans, now } }: PartProps) {
  const t = useWords(repCopyWords);
  return (
    <Part title={t('plan')}>
      {plans.length === 0 ? <p>{t('plan.none')}</p> : null}
      {plans.map((plan) => (
        <PlanItem key={plan.id} plan={plan} now={now} />
      ))}
    </Part>
  );
}

function PlanItem({ plan, now }: { readonly plan: Plan; readonly now: Timestamp }) {
  const t = useWords(repCopyWords);
  const tools = usePageTools();
  const { formats } = tools;
  const start = formats.date(plan.startedAt ?? plan.createdAt);
  const end = formats.date(plan.closedAt ?? plan.updatedAt);
  return (
    <div class="copy-item">
      {plan.focus.map(({ skill, practices }) => (
        <div key={skill}>
          <h3>{nameSkill(tools, skill)}</h3>
          <dl>
            <dt>{t('goodLooks')}</dt>
            <dd>{tools.skillTexts?.[skill]?.anchors[5]}</dd>
            {practices.length === 0 ? null : <dt>{t('practices')}</dt>}
            {practices.map((practice) => (
              <dd key={practice} dir="auto">
                {practice}
              </dd>
            ))}
          </dl>
        </div>
      ))}
      <p class="soft">
        {plan.state === 'draft'
          ? t('plan.draft', { start })
          : plan.state === 'running'
            ? t(plan.reviewOn < writeDay(now) ? 'plan.over' : 'plan.running', {
                start,
                review: formats.day(plan.reviewOn),
              })
            : t('plan.closed', { start, end })}
      </p>
      {plan.result === null ? null : <p dir="auto">{t('plan.result', { text: plan.result })}</p>}
    </div>
  );
}

export function CommitmentsPart({ copy: { commitments } }: PartProps) {
  const t = useWords(repCopyWords);
  const { formats } = usePageTools();
  return (
    <Part title={t('commitments')}>
      {commitments.length === 0 ? <p>{t('commitments.none')}</p> : null}
      <ul class="copy-list">
        {commitments.map(({ id, text, who, due, state }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <span class="soft small">
              {t(who === 'rep' ? 'you' : 'manager')}
              {due === undefined ? null : ` · ${t('due', { date: formats.day(due) })}`} · {t(`state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function LevelsPart({ copy: { levels, unseen } }: PartProps) {
  const t = useWords(repCopyWords);
  const tools = usePageTools();
  const names = tools.formats.list(unseen.map((skill) => nameSkill(tools, skill)));
  return (
    <Part title={t('levels')}>
      <p class="soft">{t(levels.length === 0 ? 'levels.none' : 'levels.about')}</p>
      <ul class="copy-list">
        {levels.map((level) => (
          <LevelItem key={level.skill} level={level} />
        ))}
      </ul>
      {unseen.length === 0 ? null : <p class="soft">{t('unseen', { list: names })}</p>}
    </Part>
  );
}

function LevelItem({ level: { skill, step, evidence, trend } }: { readonly level: CopiedLevel }) {
  const t = useWords(repCopyWords);
  const tools = usePageTools();
  const anchors = tools.skillTexts?.[skill]?.anchors;
  // a skill of the manager's own may have no sentences
  const isWritten = nearestAnchors(step).every((anchor) => (anchors?.[anchor] ?? '') !== '');
  const words = !isWritten
    ? `${step} / 5`
    : step === 2 || step === 4
      ? t('level.between', { low: anchors?.[step === 2 ? 1 : 3] ?? '', high: anchors?.[step === 2 ? 3 : 5] ?? '' })
      : anchors?.[step];
  return (
    <li>
      <b>{nameSkill(tools, skill)}</b>
      <span>{words}</span>
      <span class="soft small">
        {t(`evidence.${evidence}`)}
        {/* "steady" is also said of what was seen too little to have moved */}
        {trend === null || trend === 'steady' ? null : `, ${t(`trend.${trend}`)}`}
      </span>
    </li>
  );
}

export function AttainmentPart({ copy: { attainment } }: PartProps) {
  const t = useWords(repCopyWords);
  const r = useWords(resultsWords);
  const { formats, locale } = usePageTools();
  if (attainment.length === 0) return null;
  return (
    <Part title={t('attainment')}>
      <p class="figures">
        {attainment
          .map(({ period, value }) =>
            t('attainment.one', { period: namePeriod(period, r, locale), share: formats.percent(value) }),
          )
          .join(' · ')}
      </p>
    </Part>
  );
}

export function ObservationsPart({ copy: { observations } }: PartProps) {
  const t = useWords(repCopyWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const { formats } = tools;
  return (
    <Part title={t('observations')}>
      <p class="soft">
        {observations.length === 0 ? t('observations.none') : t('observations.count', { count: observations.length })}
      </p>
      <ul class="copy-list">
        {observations.map(({ id, at, ratings, note, context, opportunity, createdAt }) => (
          <li key={id}>
            <span>
              <time dateTime={new Date(at).toISOString()}>{formats.date(at)}</time>
              {context === undefined ? null : ` · ${c(`context.${context}`)}`}
              {opportunity?.name === undefined ? null : <span dir="auto"> · {opportunity.name}</span>}
            </span>
            <span class="copy-note" dir="auto">
              {note === '' ? t('noNote') : note}
            </span>
            <span class="soft small">
              {ratings
                .map(({ skill, rating }) => {
                  const name = skillThen(tools, skill, createdAt)?.name ?? nameSkill(tools, skill);
                  return t('rating', { skill: name, rating: String(rating) });
                })
                .join(' · ')}
            </span>
            {ratings.some(({ skill }) => isReworded(tools, skill, createdAt)) ? (
              <>
                <span class="soft small">{t('ratingThen')}</span>
                <RatingMeaning ratings={ratings} at={createdAt} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
