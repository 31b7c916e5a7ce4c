import { useState } from 'preact/hooks';
import { FormDialog } from '@/components/dashboard/form-dialog';
import { moveToDay } from '@/components/dashboard/observation-body';
import { useWords } from '@/components/hooks/use-words';
import { TextField } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { TimeEntry } from '@/lib/coaching/records';
import { TIME_CATEGORIES } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { readDuration } from '@/lib/i18n/duration';
import { writeDay } from '@/lib/i18n/format';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { RepRow } from '@/lib/messaging/views';
import { toGiven, useEntryDeeds } from './entry-deeds';

const NOBODY = '-';
const NOTE_LENGTH = 300;

interface EntryEditorProps {
  readonly entry: TimeEntry;
  readonly reps: readonly RepRow[];
  readonly onClose: () => void;
}

/** The dialog that changes one entry: day, minutes, category, with whom, note. */
export function EntryEditor({ entry, reps, onClose }: EntryEditorProps) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { change } = useEntryDeeds();
  const [day, setDay] = useState(writeDay(entry.at));
  const [minutesText, setMinutesText] = useState(String(entry.minutes));
  const [category, setCategory] = useState(entry.category);
  const [rep, setRep] = useState(entry.rep ?? null);
  const [note, setNote] = useState(entry.note ?? '');
  const [isChecked, setChecked] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const now = Date.now();
  const at = moveToDay(entry.at, day, now);
  const minutes = readDuration(minutesText) || null;
  const save = async () => {
    setChecked(true);
    if (at === null || minutes === null) return;
    const { rep: _r, note: _n, ...given } = toGiven(entry);
    const isDone = await change(entry, {
      ...given,
      at,
      minutes,
      category,
      ...(rep === null ? {} : { rep }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    if (isDone) onClose();
    else setFailed(true);
  };
  return (
    <FormDialog
      title={t('edit')}
      written={{ day, minutesText, category, rep, note }}
      save={c('save')}
      onSave={() => void save()}
      hasFailed={hasFailed}
      onClose={onClose}
    >
      <div class="entry-pair">
        <TextField
          type="date"
          label={t('edit.day')}
          value={day}
          max={writeDay(now)}
          error={isChecked && at === null ? t('edit.needsDay') : undefined}
          onValue={setDay}
        />
        <TextField
          label={t('edit.minutes')}
          inputMode="numeric"
          value={minutesText}
          error={isChecked && minutes === null ? t('edit.needsMinutes') : undefined}
          onValue={setMinutesText}
        />
      </div>
      <Select
        label={t('edit.category')}
        value={category}
        options={TIME_CATEGORIES.map((value) => ({ value, label: c(`time.${value}`) }))}
        onValue={setCategory}
      />
      <Select
        label={t('edit.rep')}
        value={(rep ?? NOBODY) as string}
        options={[
          { value: NOBODY, label: t('edit.nobody') },
          ...reps.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onValue={(value) => setRep(reps.find(({ id }) => id === value)?.id ?? null)}
      />
      <TextField label={t('edit.note')} value={note} maxLength={NOTE_LENGTH} onValue={setNote} />
    </FormDialog>
  );
}
