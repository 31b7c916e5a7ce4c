import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { popupWords } from '@/lib/i18n/popup';
import { send } from '@/lib/messaging/send';
import type { RepName } from '@/lib/messaging/views';

interface ChooseRepProps {
  readonly tab: number;
  readonly seq: number;
  readonly reps: readonly RepName[];
}

/** Says whose deal is in front, on a page that lets no panel in. */
export function ChooseRep({ tab, seq, reps }: ChooseRepProps) {
  const t = useWords(popupWords);
  const { perform, isReadOnly } = usePageTools();
  const [chosen, setChosen] = useState<string | null>(null);
  const rep = reps.find(({ id }) => id === chosen);
  if (reps.length === 0) return null;
  return (
    <form
      class="choose-rep"
      onSubmit={(event) => {
        event.preventDefault();
        if (rep === undefined) return;
        void perform({
          act: () => send('popup.assign', { tab, seq, rep: rep.id }),
          said: t('rep.chosen', { name: rep.name }),
        });
      }}
    >
      <Select
        label={t('rep.choose')}
        value={chosen}
        placeholder={t('rep.choose.one')}
        options={reps.map(({ id, name }) => ({ value: id as string, label: name }))}
        onValue={setChosen}
      />
      <Button type="submit" isSmall disabled={rep === undefined || isReadOnly}>
        {t('rep.choose.do')}
      </Button>
    </form>
  );
}
