import { useEffect, useRef, useState } from 'preact/hooks';
import { groupSkills } from '@/components/dashboard/skill-options';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { isBlank, useDraft } from '@/components/hooks/use-draft';
import { useWords } from '@/components/hooks/use-words';
import { NoteCheck } from '@/components/notes/note-check';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RatingChoice } from '@/components/ui/rating-choice';
import { Select } from '@/components/ui/select';
import { UndoStatus } from '@/components/ui/undo-status';
import type { Rep } from '@/lib/coaching/records';
import type { Coaching, RatingValue, SkillId } from '@/lib/coaching/types';
import { describeError } from '@/lib/i18n/errors';
import { panelWords } from '@/lib/i18n/panel';
import type { Body } from '@/lib/messaging/contract';
import { NOTE_LIMIT } from '@/lib/messaging/limits';
import type { Draft, PanelView } from '@/lib/messaging/views';
import { LogJump } from './log-jump';
import { LogMore, readMinutes } from './log-more';
import { Region } from './region';
import { useLogFocus } from './use-log-focus';
import { focusRating, useLogKeys } from './use-log-keys';
import { useSaving } from './use-saving';

const COUNTER_FROM = 200;

interface LogProps {
  readonly view: PanelView;
  readonly coaching: Coaching;
  readonly rep: Rep;
  /** Grows whenever the shortcut asks for the log. */
  readonly logAsked: number;
}

/** What the manager saw: a skill, a rating, a line. One draft per rep, which no navigation loses. */
export function Log({ view, coaching, rep, logAsked }: LogProps) {
  const t = useWords(panelWords);
  const tools = usePageTools();
  const { draft, latest, change, claim } = useDraft(rep.id, view.draft, view.recent);
  const [missing, setMissing] = useState<string | null>(null);
  const [minutesTyped, setMinutesTyped] = useState({ id: '', text: '' });
  const region = useRef<HTMLElement>(null);

  // a note may have been begun on a skill that was archived meanwhile
  const skills = [...view.skills, ...view.rubric.archived.filter((one) => draft.ratings[one] !== undefined)];
  const begun = skills.find((one) => one === draft.skill);
  const skill = begun ?? coaching.focus[0] ?? view.skills[0] ?? null;
  const rating = skill === null ? null : (draft.ratings[skill] ?? null);
  const left = NOTE_LIMIT - draft.note.trim().length;
  const rated = skills.filter((one) => draft.ratings[one] !== undefined);
  const minutesText = minutesTyped.id === draft.id ? minutesTyped.text : String(draft.minutes ?? '');

  const here = view.deal === null ? null : referTo(view.deal);
  const begunOn = draft.opportunity ?? here;
  const isElsewhere = begunOn !== null && here !== null && !isBlank(draft) && !isSameDeal(begunOn, here);
  const about = isElsewhere ? begunOn : (here ?? begunOn);

  // upon what was entered last, drawn or not: two keys between two frames are two changes
  const write = (part: Partial<Draft>): void => {
    const before = latest.current;
    // a note belongs to the deal on which it was begun
    const begins = isBlank(before) && here !== null ? { opportunity: here } : {};
    change({ ...before, ...part, ...begins });
  };

  const rate = (value: RatingValue): void => {
    if (skill === null) return;
    setMissing(null);
    write({ skill, ratings: { ...latest.current.ratings, [skill]: value } });
  };

  const complete = (): Body<'observation.save'> | null => {
    const { id, ratings, note, context } = latest.current;
    const given = skills.filter((one) => ratings[one] !== undefined);
    const minutes = readMinutes(minutesText);
    // the minutes' own field may be folded away
    setMissing(given.length === 0 ? t('needsRating') : minutes === 'wrong' ? t('minutesWrong') : null);
    if (given.length === 0) focusRating(region.current);
    if (tools.isReadOnly || given.length === 0 || note.trim().length > NOTE_LIMIT || minutes === 'wrong') return null;
    return {
      id,
      rep: rep.id,
      ratings: given.map((one) => ({ skill: one, rating: ratings[one] as RatingValue })),
      note: note.trim(),
      ...(context === null ? {} : { context }),
      ...(minutes === null ? {} : { minutes }),
      ...(about === null ? {} : { opportunity: about }),
    };
  };
  const { saving, save, end, takeBack } = useSaving({ latest, change, claim, complete });

  useLogKeys(region, { rate, takeBack });
  useLogFocus(region, saving, isBlank(draft));
  useEffect(() => {
    if (logAsked > 0) focusRating(region.current);
  }, [logAsked]);

  const message = saving.kind === 'saved' ? t('saved') : saving.kind === 'undone' ? t('savedUndone') : null;

  return (
    <Region title={t('log')} id="log" regionRef={region}>
      <form
        class="log"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label={t('skill')}
          value={skill as string | null}
          placeholder={t('chooseSkill')}
          options={groupSkills(skills, tools)}
          onValue={(value) => write({ skill: value as SkillId })}
        />
        <RatingChoice
          label={t('rating')}
          value={rating}
          anchors={skill === null ? undefined : tools.skillTexts?.[skill]?.anchors}
          showsAll
          onValue={rate}
        />
        <NoteCheck note={draft.note}>
          <TextArea
            label={t('note')}
            rows={3}
            placeholder={t('noteHint')}
            value={draft.note}
            // a note stays with the skill it was begun on, whatever becomes the focus meanwhile
            onValue={(note) => write({ skill, note })}
            {...(left < 0 ? { error: t('noteTooLong', { count: -left }) } : {})}
            {...(left >= 0 && left < COUNTER_FROM ? { hint: t('noteLeft', { count: left }) } : {})}
          />
        </NoteCheck>
        <LogMore
          draft={draft}
          rated={rated}
          nameOf={(one) => nameSkill(tools, one)}
          minutesText={minutesText}
          onMinutes={(text) => {
            setMinutesTyped({ id: draft.id, text });
            const minutes = readMinutes(text);
            if (minutes !== 'wrong') write({ minutes });
          }}
          onDraft={write}
        />
        {isElsewhere ? (
          <p class="rep-facts">
            <span dir="auto">{t('noteAbout', { deal: begunOn.name ?? begunOn.recordId })}</span>
            <button type="button" class="text-button" onClick={() => change({ ...latest.current, opportunity: here })}>
              {t('aboutThisDeal')}
            </button>
          </p>
        ) : null}
        {missing === null ? null : (
          <p class="field-error" role="alert">
            {missing}
          </p>
        )}
        <div class="log-save">
          <Button type="submit" variant="primary" disabled={tools.isReadOnly}>
            {t('save')}
          </Button>
          {/* as wide as the longest of what is said here: nothing moves when it comes and goes */}
          <div class="log-said" data-room={`${t('saved')} ${t('undo')}`}>
            {message === null ? (
              <span class="soft keys">
                {t('saveKeys', { keys: navigator.platform.startsWith('Mac') ? '⌘↵' : 'Ctrl ↵' })}
              </span>
            ) : null}
            <UndoStatus
              message={message}
              undoLabel={t('undo')}
              onUndo={saving.kind === 'saved' ? saving.undo : undefined}
              onEnd={end}
            />
          </div>
        </div>
        {saving.kind === 'failed' ? (
          <Notice
            tone="danger"
            isAlert
            actions={
              <Button isSmall onClick={saving.retry}>
                {t('retry')}
              </Button>
            }
          >
            {describeError(saving.failure, tools.locale)}
          </Notice>
        ) : null}
      </form>
      <LogJump region={region} onJump={() => focusRating(region.current)} />
    </Region>
  );
}

function referTo({ site, recordId, name }: NonNullable<PanelView['deal']>) {
  return name === null ? { site, recordId } : { site, recordId, name };
}

type Opportunity = NonNullable<Draft['opportunity']>;

function isSameDeal(one: Opportunity, two: Opportunity): boolean {
  return one.site === two.site && one.recordId === two.recordId;
}
