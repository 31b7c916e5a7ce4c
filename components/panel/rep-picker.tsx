import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { RepId } from '@/lib/coaching/types';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { PanelView, RepName } from '@/lib/messaging/views';

interface RepPickerProps {
  readonly view: PanelView;
  readonly reps: readonly RepName[];
  /** The one that it is not. */
  readonly without?: RepId;
  /** Whether the choice holds for this deal, for the owner on the page, or is the manager's to say. */
  readonly binds: 'deal' | 'owner' | 'ask';
}

/** Chooses a rep for the deal in front, or for all deals of its owner. */
export function RepPicker({ view, reps, without, binds }: RepPickerProps) {
  const t = useWords(panelWords);
  const { perform, isReadOnly } = usePageTools();
  const [chosen, setChosen] = useState<string | null>(null);
  const [bind, setBind] = useState<'deal' | 'owner'>(binds === 'owner' ? 'owner' : 'deal');
  const rep = reps.find(({ id }) => id === chosen);
  const owner = view.deal?.fields.find(({ field }) => field === 'owner')?.raw ?? '';
  return (
    <form
      class="rep-picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (rep !== undefined) void perform({ act: () => send('panel.assign', { seq: view.seq, rep: rep.id, bind }) });
      }}
    >
      <Select
        label={t('rep')}
        value={chosen}
        placeholder={t('chooseRep')}
        options={numberHomonyms(reps, t).flatMap(({ id, name }) =>
          id === without ? [] : [{ value: id as string, label: name }],
        )}
        onValue={setChosen}
      />
      {binds === 'ask' ? (
        <RadioGroup
          label={t('bindWhere')}
          value={bind}
          onValue={setBind}
          options={[
            { value: 'deal', label: t('bindDeal') },
            { value: 'owner', label: t('bindOwner', { owner }) },
          ]}
        />
      ) : null}
      <Button type="submit" disabled={rep === undefined || isReadOnly}>
        {t('assign')}
      </Button>
    </form>
  );
}

type Words = ReturnType<typeof useWords<typeof panelWords>>;

/** Two of one name are told apart by a number, in the order in which they were added. */
function numberHomonyms(reps: readonly RepName[], t: Words): RepName[] {
  return reps.map(({ id, name }) => {
    const ids = reps.filter((one) => one.name === name).map((one) => one.id);
    return { id, name: ids.length === 1 ? name : t('homonym', { name, number: ids.indexOf(id) + 1 }) };
  });
}
