import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Select } from '@/components/ui/select';
import { STAGES, type Stage } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { DealView } from '@/lib/messaging/views';

/** A stage name of the CRM that nobody has explained yet: once is enough for the whole site. */
export function StageChoice({ deal, name }: { readonly deal: DealView; readonly name: string }) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { perform, isReadOnly } = usePageTools();
  const map = (stage: Stage | null) => send('stage.map', { site: deal.site, name, stage });
  return (
    <Select
      label={t('whatStage', { stage: name })}
      value={null}
      placeholder={t('chooseStage')}
      disabled={isReadOnly}
      options={STAGES.map((stage) => ({ value: stage, label: c(`stage.${stage}`) }))}
      onValue={(stage) => void perform({ act: () => map(stage), said: c('saved'), undo: () => map(null) })}
    />
  );
}
