import { useState } from 'preact/hooks';
import { ExemplarCheck } from '@/components/dashboard/exemplar-check';
import { createRepId, takeBackReps } from '@/components/dashboard/new-rep';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { welcomeWords } from '@/lib/i18n/welcome';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { readNames } from './names';
import { Step } from './step';

/** The reps by name, pasted or typed; the top performers ticked. */
export function RepsStep({ view, isDone }: { readonly view: TeamView; readonly isDone: boolean }) {
  const t = useWords(welcomeWords);
  const { perform, isReadOnly } = usePageTools();
  const [text, setText] = useState('');
  const { names, skipped } = readNames(
    text,
    view.reps.map(({ name }) => name),
  );
  const add = async () => {
    const added = names.map((name) => ({ id: createRepId(), name }));
    const isAdded = await perform({
      act: async () => {
        for (const rep of added) await send('rep.add', rep);
      },
      undo: () => takeBackReps(added.map(({ id }) => id)),
      undone: t('reps.undone'),
      said: t('reps.added', { count: names.length }),
    });
    if (isAdded) setText('');
  };
  return (
    <Step number={3} title={t('reps.title')} isDone={isDone}>
      <form
        class="names"
        onSubmit={(event) => {
          event.preventDefault();
          if (names.length > 0) void add();
        }}
      >
        <p class="soft">{t('reps.about')}</p>
        <TextArea
          label={t('reps.names')}
          rows={4}
          value={text}
          hint={skipped === 0 ? undefined : t('reps.skipped', { count: skipped })}
          disabled={isReadOnly}
          onValue={setText}
        />
        <div>
          <Button type="submit" variant="primary" disabled={isReadOnly || names.length === 0}>
            {names.length === 0 ? t('reps.addNone') : t('reps.add', { count: names.length })}
          </Button>
        </div>
      </form>
      <TopPerformers view={view} />
    </Step>
  );
}

function TopPerformers({ view }: { readonly view: TeamView }) {
  const t = useWords(welcomeWords);
  const active = view.reps.filter(({ isArchived }) => !isArchived);
  if (active.length === 0) return null;
  return (
    <fieldset class="top-performers">
      <legend>{t('reps.team')}</legend>
      <p class="soft">{t('reps.mark')}</p>
      <div class="top-list">
        {active.map((rep) => (
          <ExemplarCheck key={rep.id} rep={rep}>
            <span>{rep.name}</span>
          </ExemplarCheck>
        ))}
      </div>
    </fieldset>
  );
}
