import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { groupSkills } from '@/components/dashboard/skill-options';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { RepId, SkillId } from '@/lib/coaching/types';
import type { RepAnswer, SkillAnswer, UnknownName } from '@/lib/csv/plan-import';
import { commonWords } from '@/lib/i18n/common';
import { tableImportWords } from '@/lib/i18n/table-import';
import { FileHead } from './file-head';
import type { Answers } from './import-deeds';
import { createSkillId } from './new-skill';
import type { TableFile } from './read-table-file';

interface NameAnswersProps {
  readonly table: TableFile;
  readonly skills: readonly SkillId[];
  readonly children: ComponentChildren;
  readonly onAnswer: (answers: Answers) => void;
  readonly onEnd: () => void;
}

const NEW = 'new';
const LEAVE = 'leave';

/** Asks who and what the names are that nothing here is called. */
export function NameAnswers({ table, skills, children, onAnswer, onEnd }: NameAnswersProps) {
  const t = useWords(tableImportWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const { unknown, known, here, entries, name } = table;
  // the first table of a new team: everybody in it is new
  const first: readonly (readonly [string, string])[] =
    here.reps.length === 0 ? unknown.reps.map(({ key }) => [key, NEW]) : [];
  const [reps, setReps] = useState<ReadonlyMap<string, string>>(new Map(first));
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const isComplete = reps.size === unknown.reps.length && chosen.size === unknown.skills.length;
  const repOptions = [
    { value: NEW, label: t('ask.new') },
    ...here.reps.map(({ id, name: label }) => ({ value: id as string, label })),
    { value: LEAVE, label: t('ask.leave') },
  ];
  const skillOptions = [
    { value: NEW, label: t('ask.newSkill') },
    ...groupSkills(skills, tools),
    { value: LEAVE, label: t('ask.leave') },
  ];
  return (
    <form
      class="table-answers"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({
          reps: new Map([...reps].map(([key, value]) => [key, toRepAnswer(value)])),
          skills: answerSkills(unknown.skills, chosen, known.skills),
        });
      }}
    >
      <FileHead name={name} said={t('read', { count: entries.length })} />
      <Question
        title={t('ask.reps')}
        about={t('ask.repsAbout')}
        names={unknown.reps}
        options={repOptions}
        answers={reps}
        onAnswers={setReps}
      >
        {unknown.reps.length > 1 ? (
          <div>
            <Button isSmall onClick={() => setReps(new Map(unknown.reps.map(({ key }) => [key, NEW])))}>
              {t('ask.allNew')}
            </Button>
          </div>
        ) : null}
      </Question>
      <Question
        title={t('ask.skills')}
        about={t('ask.skillsAbout')}
        names={unknown.skills}
        options={skillOptions}
        answers={chosen}
        onAnswers={setChosen}
      />
      {children}
      <div class="button-row">
        <Button type="submit" variant="primary" disabled={!isComplete}>
          {t('ask.next')}
        </Button>
        <Button onClick={onEnd}>{c('cancel')}</Button>
      </div>
    </form>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly about: string;
  readonly names: readonly UnknownName[];
  readonly options: Parameters<typeof Select<string>>[0]['options'];
  readonly answers: ReadonlyMap<string, string>;
  readonly onAnswers: (answers: ReadonlyMap<string, string>) => void;
  readonly children?: ComponentChildren;
}

function Question({ title, about, names, options, answers, onAnswers, children }: QuestionProps) {
  const t = useWords(tableImportWords);
  const c = useWords(commonWords);
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <p class="soft">{about}</p>
      {children}
      {names.map(({ key, name, rows }) => (
        <Select
          key={key}
          label={t('ask.rows', { name, count: rows })}
          options={options}
          value={answers.get(key) ?? null}
          placeholder={c('choose')}
          onValue={(value) => onAnswers(new Map(answers).set(key, value))}
        />
      ))}
    </fieldset>
  );
}

function toRepAnswer(value: string): RepAnswer {
  return value === NEW || value === LEAVE ? { kind: value } : { kind: 'rep', id: value as RepId };
}

/** The answers by the names' keys; every new skill gets an id of its own. */
function answerSkills(
  names: readonly UnknownName[],
  chosen: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, SkillId>,
): ReadonlyMap<string, SkillAnswer> {
  const taken = new Set<string>([...known.values(), NEW, LEAVE]);
  return new Map(
    names.map(({ key, name }): [string, SkillAnswer] => {
      const value = chosen.get(key) ?? LEAVE;
      if (value === LEAVE) return [key, { kind: LEAVE }];
      if (value !== NEW) return [key, { kind: 'skill', id: value as SkillId }];
      const id = createSkillId(name, taken);
      taken.add(id);
      return [key, { kind: NEW, id, name }];
    }),
  );
}
