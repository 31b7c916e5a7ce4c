import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { TextField } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { Commitment, Rep } from '@/lib/coaching/records';
import { commonWords } from '@/lib/i18n/common';
import { plansWords } from '@/lib/i18n/plans';
import { createId } from '@/lib/platform/ids';
import { FormDialog } from '../form-dialog';
import { useCommitmentDeeds } from './commitment-deeds';

interface CommitmentEditorProps {
  readonly rep: Rep;
  /** null: a new one. */
  readonly commitment: Commitment | null;
  readonly onClose: () => void;
}

const TEXT_LIMIT = 300;
const STATES = ['open', 'done', 'dropped'] as const;

/** The dialog for who does what by when. Nothing is kept until it is saved. */
export function CommitmentEditor({ rep, commitment, onClose }: CommitmentEditorProps) {
  const t = useWords(plansWords);
  const c = useWords(commonWords);
  const deeds = useCommitmentDeeds();
  // one id until it is saved: a second try is the same commitment
  const [id] = useState(() => commitment?.id ?? createId());
  const [text, setText] = useState(commitment?.text ?? '');
  const [who, setWho] = useState(commitment?.who ?? 'rep');
  const [due, setDue] = useState(commitment?.due ?? '');
  const [state, setState] = useState(commitment?.state ?? 'open');
  const [isChecked, setChecked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const words = text.trim();
  const wrong = words === '' ? t('commitment.empty') : words.length > TEXT_LIMIT ? t('commitment.tooLong') : undefined;

  const save = async () => {
    setChecked(true);
    if (wrong !== undefined) return;
    const given = { id, rep: rep.id, text: words, who, state, ...(due === '' ? {} : { due }) };
    const isDone = await (commitment === null
      ? deeds.add(given)
      : deeds.change(commitment, given, t('commitment.saved')));
    if (isDone) onClose();
    else setFailed(true);
  };

  return (
    <FormDialog
      title={t(commitment === null ? 'commitment.new' : 'commitment.edit')}
      written={{ text, who, due, state }}
      save={c('save')}
      onSave={() => void save()}
      hasFailed={hasFailed}
      onClose={onClose}
    >
      <TextField
        label={t('commitment.text')}
        value={text}
        error={isChecked ? wrong : undefined}
        onValue={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save();
        }}
      />
      <div class="plan-pair">
        <Select
          label={t('commitment.who')}
          value={who}
          options={[
            { value: 'rep', label: rep.name },
            { value: 'manager', label: t('you') },
          ]}
          onValue={setWho}
        />
        <TextField type="date" label={t('commitment.due')} value={due} onValue={setDue} />
      </div>
      {commitment === null ? null : (
        <Select
          label={t('commitment.state')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onValue={setState}
        />
      )}
    </FormDialog>
  );
}
