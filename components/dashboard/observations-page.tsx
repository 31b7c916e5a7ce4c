import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { DAY_MS, type RepId, type SkillId } from '@/lib/coaching/types';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { readDay } from '@/lib/i18n/format';
import type { TeamView } from '@/lib/messaging/views';
import { ObservationList } from './observation-list';
import { groupSkills } from './skill-options';
import type { ObservationFilter } from './use-observations';

interface Chosen {
  readonly rep: RepId | null;
  readonly skill: SkillId | null;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}
const NOTHING: Chosen = { rep: null, skill: null, from: '', to: '', text: '' };
const EVERY = '*';

/** All observations, by rep, skill, dates and words. */
export function ObservationsPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  const tools = usePageTools();
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const set = (part: Partial<Chosen>) => setChosen({ ...chosen, ...part });
  const isFiltered = JSON.stringify(chosen) !== JSON.stringify(NOTHING);
  const clear = <Button onClick={() => setChosen(NOTHING)}>{t('obs.clear')}</Button>;
  return (
    <>
      <header class="page-head">
        <h1>{t('observations')}</h1>
        <p class="soft">{t('obs.intro')}</p>
      </header>
      <search class="filters" aria-label={t('obs.filter')}>
        <Select
          label={t('obs.rep')}
          value={chosen.rep ?? EVERY}
          options={[
            { value: EVERY, label: t('obs.everyRep') },
            ...view.reps.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onValue={(value) => set({ rep: view.reps.find(({ id }) => id === value)?.id ?? null })}
        />
        <Select
          label={t('obs.skill')}
          value={chosen.skill ?? EVERY}
          options={[{ value: EVERY, label: t('obs.everySkill') }, ...groupSkills(view.skills, tools)]}
          onValue={(value) => set({ skill: view.skills.find((skill) => skill === value) ?? null })}
        />
        <TextField type="date" label={t('obs.from')} value={chosen.from} onValue={(from) => set({ from })} />
        <TextField type="date" label={t('obs.to')} value={chosen.to} onValue={(to) => set({ to })} />
        <TextField
          type="search"
          label={t('obs.text')}
          value={chosen.text}
          maxLength={200}
          onValue={(text) => set({ text })}
        />
        {isFiltered ? clear : null}
      </search>
      <ObservationList
        view={view}
        filter={toFilter(chosen)}
        empty={
          isFiltered ? (
            <p>{t('obs.nothing')}</p>
          ) : (
            <>
              <p>{t('obs.empty')}</p>
              <p class="soft">{t('obs.empty.next')}</p>
            </>
          )
        }
      />
    </>
  );
}

/** The message's filter; the last day counts to its end. */
function toFilter({ rep, skill, from, to, text }: Chosen): ObservationFilter {
  const first = readDay(from);
  const last = readDay(to);
  return {
    ...(rep === null ? {} : { rep }),
    ...(skill === null ? {} : { skill }),
    ...(first === null ? {} : { from: Math.max(0, first) }),
    ...(last === null ? {} : { to: Math.max(0, last + DAY_MS - 1) }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}
