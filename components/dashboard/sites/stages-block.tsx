import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Select } from '@/components/ui/select';
import { STAGES, type Stage } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { stageNamesWords } from '@/lib/i18n/stage-names';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { StageName } from '@/lib/messaging/views';
import { Reading } from '../reading';
import './stages.css';

const read = () => send('stages.read', {});
const concernsStages = ({ event }: PageEvent) => event === 'changed';
const USUAL = '-';

/** Every stage name that was seen, site by site: what it counts as, why, and the manager's own word. */
export function StagesBlock() {
  const t = useWords(stageNamesWords);
  const { view, failure, refresh } = useView(read, concernsStages);
  const names = view ?? [];
  const sites = Map.groupBy(names, ({ site }) => site);
  const unknown = names.filter(({ own, usual }) => own === null && usual === null);
  return (
    <section class="block" aria-label={t('stages')}>
      <h2>{t('stages')}</h2>
      <Reading view={view} failure={failure} />
      {view === null ? null : <p class="soft">{t(view.length === 0 ? 'none' : 'about')}</p>}
      {unknown.length === 0 ? null : <p>{t('unknown', { count: unknown.length })}</p>}
      {[...sites].map(([site, names]) => (
        <SiteStages key={site} site={site} names={names} onChange={() => void refresh()} />
      ))}
    </section>
  );
}

interface SiteStagesProps {
  readonly site: string;
  readonly names: readonly StageName[];
  readonly onChange: () => void;
}

function SiteStages({ site, names, onChange }: SiteStagesProps) {
  const t = useWords(stageNamesWords);
  const host = site.replace(/^https?:\/\//, '');
  return (
    <>
      <h3>{host}</h3>
      <table class="stage-names" aria-label={t('table', { site: host })}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('counts')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((one) => (
            <StageLine key={one.name} stage={one} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function StageLine({ stage, onChange }: { readonly stage: StageName; readonly onChange: () => void }) {
  const t = useWords(stageNamesWords);
  const c = useWords(commonWords);
  const { perform, isReadOnly } = usePageTools();
  const { site, name, usual, from, own } = stage;
  const nameOf = (one: Stage | null): string => (one === null ? t('open') : c(`stage.${one}`));
  const map = (one: Stage | null) => send('stage.map', { site, name, stage: one });
  const change = (next: Stage | null) =>
    perform({
      act: () => map(next),
      said: t('changed', { name, stage: nameOf(next ?? usual) }),
      undo: () => map(own),
      undone: t('undone'),
    }).then(onChange);
  const first = own !== null && usual !== null ? t('usual', { stage: nameOf(usual) }) : nameOf(usual);
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>
        <Select
          label={t('choice', { name })}
          isLabelHidden
          value={own ?? USUAL}
          disabled={isReadOnly}
          options={[
            { value: USUAL, label: first },
            ...STAGES.filter((one) => one !== usual).map((one) => ({ value: one as string, label: nameOf(one) })),
          ]}
          onValue={(value) => void change(STAGES.find((one) => one === value) ?? null)}
        />
      </td>
      <td class="soft">{t(`why.${own === null ? (from ?? 'unknown') : 'own'}`)}</td>
    </tr>
  );
}
