import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { groupSkills } from '@/components/dashboard/skill-options';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { isBlank, startDraft, useDraft } from '@/components/hooks/use-draft';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RatingChoice } from '@/components/ui/rating-choice';
import { Select } from '@/components/ui/select';
import { UndoStatus } from '@/components/ui/undo-status';
import type { Rep } from '@/lib/coaching/records';
import type { Coaching, ObservationId, RatingValue, SkillId } from '@/lib/coaching/types';
import { describeError } from '@/lib/i18n/errors';
import { panelWords } from '@/lib/i18n/panel';
import { NOTE_LIMIT } from '@/lib/messaging/limits';
import { send } from '@/lib/messaging/send';
import type { Draft, PanelView } from '@/lib/messaging/views';
import { LogJump } from './log-jump';
import { LogMore, readMinutes } from './log-more';
import { Region } from './region';
import { readRatingKey, savesByKey } from './shortcut-keys';

const COUNTER_FROM = 200;

interface LogProps {
  readonly view: PanelView;
  readonly coaching: Coaching;
  readonly rep: Rep;
  /** Grows whenever the shortcut asks for the log. */
  readonly logAsked: number;
}

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: unknown; readonly retry: () => void };

/** What the manager saw: a skill, a rating, a line. One draft per rep, which no navigation loses. */
export function Log({ view, coaching, rep, logAsked }: LogProps) {
  const t = useWords(panelWords);
  const tools = usePageTools();
  const { draft, change } = useDraft(rep.id, view.draft);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [missing, setMissing] = useState<string | null>(null);
  const [minutesText, setMinutesText] = useState(draft.minutes === null ? '' : String(draft.minutes));
  const region = useRef<HTMLElement>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const act = useRef({ rate: (_value: RatingValue): void => {}, save: async (): Promise<void> => {} });

  const skill = draft.skill ?? coaching.focus[0] ?? view.skills[0] ?? null;
  const rating = skill === null ? null : (draft.ratings[skill] ?? null);
  const tooMany = draft.note.trim().length - NOTE_LIMIT;
  const rated = view.skills.filter((one) => draft.ratings[one] !== undefined);

  const rate = (value: RatingValue): void => {
    if (skill === null) return;
    setMissing(null);
    change({ ...draft, skill, ratings: { ...draft.ratings, [skill]: value } });
  };

  const save = async (given: Draft): Promise<void> => {
    if (outcome.kind === 'saving' || tools.isReadOnly) return;
    const ratings = view.skills.flatMap((one) => {
      const value = given.ratings[one];
      return value === undefined ? [] : [{ skill: one, rating: value }];
    });
    const minutes = readMinutes(minutesText);
    if (ratings.length === 0) setMissing(t('needsRating'));
    if (ratings.length === 0 || tooMany > 0 || minutes === 'wrong') return;
    setOutcome({ kind: 'saving' });
    try {
      await send('observation.save', {
        id: given.id,
        rep: rep.id,
        ratings,
        note: given.note.trim(),
        ...(given.context === null ? {} : { context: given.context }),
        ...(minutes === null ? {} : { minutes }),
        ...(view.deal === null ? {} : { opportunity: referTo(view.deal) }),
      });
    } catch (failure) {
      setOutcome({ kind: 'failed', failure, retry: () => void act.current.save() });
      return;
    }
    setOutcome({ kind: 'saved', draft: { ...given, minutes } });
    // what was typed while it was being saved stays, under the same id: saving again replaces it
    if (latest.current !== given) return;
    setMinutesText('');
    change(startDraft());
  };

  const undo = async (saved: Draft): Promise<void> => {
    try {
      await send('observation.delete', { id: saved.id as ObservationId });
    } catch (failure) {
      setOutcome({ kind: 'failed', failure, retry: () => void undo(saved) });
      return;
    }
    setOutcome({ kind: 'undone' });
    const { id } = startDraft();
    // a deleted id is never used again: what has been begun since goes on under a new one
    if (!isBlank(latest.current)) {
      change({ ...latest.current, id });
      return;
    }
    change({ ...saved, id });
    setMinutesText(saved.minutes === null ? '' : String(saved.minutes));
  };

  // keys are heard in the whole panel; the newest state answers them
  act.current = { rate, save: () => save(draft) };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const value = readRatingKey(event);
      if (value !== null) {
        act.current.rate(value);
        moveFocusAmongRatings(region.current, value);
      } else if (savesByKey(event)) void act.current.save();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    if (logAsked > 0) focusRating(region.current);
  }, [logAsked]);

  const end = useCallback(() => setOutcome((now) => (now.kind === 'saving' ? now : { kind: 'none' })), []);
  const saved = outcome.kind === 'saved' ? outcome.draft : null;
  const message = saved !== null ? t('saved') : outcome.kind === 'undone' ? t('savedUndone') : null;

  return (
    <Region title={t('log')} id="log" regionRef={region}>
      <form
        class="log"
        onSubmit={(event) => {
          event.preventDefault();
          void save(draft);
        }}
      >
        <Select
          label={t('skill')}
          value={skill as string | null}
          placeholder={t('chooseSkill')}
          options={groupSkills(view.skills, tools)}
          onValue={(value) => change({ ...draft, skill: value as SkillId })}
        />
        <RatingChoice
          label={t('rating')}
          value={rating}
          anchors={skill === null ? undefined : tools.skillTexts?.[skill]?.anchors}
          showsAll
          onValue={rate}
        />
        <TextArea
          label={t('note')}
          rows={3}
          placeholder={t('noteHint')}
          value={draft.note}
          onValue={(note) => change({ ...draft, note })}
          {...(tooMany > 0 ? { error: t('noteTooLong', { count: tooMany }) } : {})}
          {...(tooMany <= 0 && tooMany > -COUNTER_FROM ? { hint: t('noteLeft', { count: -tooMany }) } : {})}
        />
        <LogMore
          draft={draft}
          rated={rated}
          nameOf={(one) => nameSkill(tools, one)}
          minutesText={minutesText}
          onMinutes={(text) => {
            setMinutesText(text);
            const minutes = readMinutes(text);
            if (minutes !== 'wrong') change({ ...draft, minutes });
          }}
          onDraft={change}
        />
        {missing === null ? null : (
          <p class="field-error" role="alert">
            {missing}
          </p>
        )}
        <div class="log-save">
          <Button type="submit" variant="primary" disabled={tools.isReadOnly}>
            {t('save')}
          </Button>
          {message === null ? (
            <span class="soft keys">
              {t('saveKeys', { keys: navigator.platform.startsWith('Mac') ? '⌘↵' : 'Ctrl ↵' })}
            </span>
          ) : null}
          <UndoStatus
            message={message}
            undoLabel={t('undo')}
            onUndo={saved === null ? undefined : () => void undo(saved)}
            onEnd={end}
          />
        </div>
        {outcome.kind === 'failed' ? (
          <Notice
            tone="danger"
            isAlert
            actions={
              <Button isSmall onClick={outcome.retry}>
                {t('retry')}
              </Button>
            }
          >
            {describeError(outcome.failure, tools.locale)}
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

function focusRating(region: HTMLElement | null): void {
  region?.scrollIntoView({ block: 'nearest' });
  const chosen = region?.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  (chosen ?? region?.querySelector<HTMLInputElement>('input[type="radio"]'))?.focus();
}

/** With the focus on one rating, a key that chooses another takes the focus along. */
function moveFocusAmongRatings(region: HTMLElement | null, value: RatingValue): void {
  const ratings = [...(region?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
  if (ratings.some((one) => one === document.activeElement)) ratings[value - 1]?.focus();
}
