import { useEffect, useRef, useState } from 'preact/hooks';
import { nameSkill, skillThen, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { NoteCheck } from '@/components/notes/note-check';
import { IconButton } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { IconClose } from '@/components/ui/more-icons';
import { RatingChoice } from '@/components/ui/rating-choice';
import { Select } from '@/components/ui/select';
import type { Observation } from '@/lib/coaching/records';
import { CONTEXTS, type Context, type RatingValue, type SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { writeDay } from '@/lib/i18n/format';
import { NOTE_LIMIT } from '@/lib/messaging/limits';
import { send } from '@/lib/messaging/send';
import { FormDialog } from './form-dialog';
import { moveToDay, toSaveBody } from './observation-body';
import { groupSkills } from './skill-options';

interface ObservationEditorProps {
  readonly observation: Observation;
  readonly skills: readonly SkillId[];
  readonly onClose: () => void;
}

interface Entry {
  readonly skill: SkillId;
  /** null: added, and not rated yet. */
  readonly rating: RatingValue | null;
}

const NO_CONTEXT = 'none';
const MOST_MINUTES = 1440;

/** The dialog that changes one observation: ratings, note, date, context, minutes. Nothing is kept until it is saved. */
export function ObservationEditor({ observation, skills, onClose }: ObservationEditorProps) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const [ratings, setRatings] = useState<readonly Entry[]>(observation.ratings);
  const [note, setNote] = useState(observation.note);
  const [day, setDay] = useState(writeDay(observation.at));
  const [context, setContext] = useState<Context | null>(observation.context ?? null);
  const [minutes, setMinutes] = useState(observation.minutes === undefined ? '' : String(observation.minutes));
  const [isChecked, setChecked] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  // the chosen skill leaves the list: without this the browser would show the next one as if it were chosen
  const adder = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (adder.current !== null) adder.current.value = '';
  }, [ratings]);

  const now = Date.now();
  const at = moveToDay(observation.at, day, now);
  const spent = readMinutes(minutes);
  const rated = ratings.flatMap(({ skill, rating }) => (rating === null ? [] : [{ skill, rating }]));
  const isComplete = rated.length > 0 && at !== null && spent !== null;
  const others = skills.filter((skill) => !ratings.some((one) => one.skill === skill));
  const rate = (skill: SkillId, rating: RatingValue) =>
    setRatings(ratings.map((one) => (one.skill === skill ? { skill, rating } : one)));

  const save = async () => {
    setChecked(true);
    if (!isComplete) return;
    const { context: _, minutes: __, ...rest } = toSaveBody(observation);
    const isDone = await tools.perform({
      act: () =>
        send('observation.save', {
          ...rest,
          at,
          ratings: rated,
          note: note.trim(),
          ...(context === null ? {} : { context }),
          ...(spent === undefined ? {} : { minutes: spent }),
        }),
      said: t('obs.changed'),
      undo: () => send('observation.save', toSaveBody(observation)),
      undone: t('team.undone'),
    });
    if (isDone) onClose();
    else setFailed(true);
  };

  return (
    <FormDialog
      title={t('edit.title')}
      written={{ ratings, note, day, context, minutes }}
      save={c('save')}
      onSave={() => void save()}
      hasFailed={hasFailed}
      onClose={onClose}
    >
      <div class="edit-row">
        <TextField
          type="date"
          label={t('edit.date')}
          value={day}
          max={writeDay(now)}
          error={isChecked && at === null ? t('edit.needsDate') : undefined}
          onValue={setDay}
        />
        <Select
          label={t('edit.context')}
          value={context ?? NO_CONTEXT}
          options={[
            { value: NO_CONTEXT, label: t('edit.noContext') },
            ...CONTEXTS.map((value) => ({ value, label: c(`context.${value}`) })),
          ]}
          onValue={(value) => setContext(CONTEXTS.find((one) => one === value) ?? null)}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={t('edit.minutes')}
          min={0}
          max={MOST_MINUTES}
          value={minutes}
          error={isChecked && spent === null ? t('edit.minutesError') : undefined}
          onValue={setMinutes}
        />
      </div>
      {ratings.map(({ skill, rating }) => (
        <div key={skill} class="edit-rating">
          <RatingChoice
            label={skillThen(tools, skill, observation.createdAt)?.name ?? nameSkill(tools, skill)}
            value={rating}
            anchors={skillThen(tools, skill, observation.createdAt)?.anchors}
            onValue={(value) => rate(skill, value)}
          />
          <IconButton
            isSmall
            icon={IconClose}
            label={t('edit.removeSkill', { skill: nameSkill(tools, skill) })}
            onClick={() => setRatings(ratings.filter((one) => one.skill !== skill))}
          />
        </div>
      ))}
      <Select
        label={t('edit.addSkill')}
        value={null}
        controlRef={adder}
        placeholder={c('choose')}
        options={groupSkills(others, tools)}
        error={isChecked && rated.length === 0 ? t('edit.needsRating') : undefined}
        onValue={(skill) => setRatings([...ratings, { skill: skill as SkillId, rating: null }])}
      />
      <NoteCheck note={note}>
        <TextArea label={t('edit.note')} value={note} maxLength={NOTE_LIMIT} onValue={setNote} />
      </NoteCheck>
    </FormDialog>
  );
}

/** undefined: not said; null: not a number of minutes. */
function readMinutes(text: string): number | null | undefined {
  if (text.trim() === '') return undefined;
  const minutes = Number(text);
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= MOST_MINUTES ? minutes : null;
}
