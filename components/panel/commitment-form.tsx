import { useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { Rep } from '@/lib/coaching/records';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import { createId } from '@/lib/platform/ids';

const LIMIT = 300;

/** Who does what by when. */
export function CommitmentForm({ rep }: { readonly rep: Rep }) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { perform } = usePageTools();
  const [text, setText] = useState('');
  const [who, setWho] = useState<'rep' | 'manager'>('rep');
  const [due, setDue] = useState('');
  const [isChecked, setChecked] = useState(false);
  // one id until it is saved: a second press or a second try adds no second one
  const [id, setId] = useState(createId);
  const isSaving = useRef(false);
  const latest = useRef(text);
  latest.current = text;
  const wrong = text.trim() === '' ? t('commitmentEmpty') : text.trim().length > LIMIT ? t('commitmentTooLong') : null;

  const add = async (): Promise<void> => {
    setChecked(true);
    if (wrong !== null || isSaving.current) return;
    const commitment = { id, rep: rep.id, text: text.trim(), who, ...(due === '' ? {} : { due }) };
    isSaving.current = true;
    const isDone = await perform({
      act: () => send('commitment.save', { ...commitment, state: 'open' }),
      said: c('saved'),
      undo: () => send('commitment.delete', { id }),
    });
    isSaving.current = false;
    if (!isDone) return;
    setId(createId());
    setChecked(false);
    if (latest.current !== text) return;
    setText('');
    setDue('');
  };

  return (
    <form
      class="commitment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('commitment')}
        placeholder={t('commitmentExample')}
        value={text}
        onValue={setText}
        {...(isChecked && wrong !== null ? { error: wrong } : {})}
      />
      <div class="pair">
        <Select
          label={t('who')}
          value={who}
          options={[
            { value: 'rep', label: rep.name },
            { value: 'manager', label: t('you') },
          ]}
          onValue={setWho}
        />
        <TextField label={t('dueDate')} type="date" value={due} onValue={setDue} />
      </div>
      <Button type="submit">{t('add')}</Button>
    </form>
  );
}
