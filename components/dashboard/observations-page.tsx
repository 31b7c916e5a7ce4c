import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { TeamView } from '@/lib/messaging/views';
import { type Chosen, NOTHING, toFilter, useChosen } from './observation-filter';
import { ObservationList } from './observation-list';
import { PageHead } from './page-head';
import { groupSkills } from './skill-options';

const EVERY = '*';

/** All observations, by rep, skill, dates and words. */
export function ObservationsPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  const tools = usePageTools();
  const [chosen, choose] = useChosen();
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part });
  const filter = toFilter(chosen, view.reps, [...view.skills, ...view.rubric.archived]);
  // what was seen on a skill that is archived can still be found
  const archived = view.rubric.archived.map((skill) => ({ value: skill, label: nameSkill(tools, skill) }));
  // who was erased or merged is not everybody
  const isGone = chosen.rep !== '' && filter.rep === undefined;
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  const clear = <Button onClick={() => choose(NOTHING)}>{t('obs.clear')}</Button>;
  return (
    <>
      <PageHead title={t('observations')} intro={t('obs.intro')} />
      <search class="filters" aria-label={t('obs.filter')}>
        <Select
          label={t('obs.rep')}
          value={isGone ? null : (filter.rep ?? EVERY)}
          placeholder={t('rep.gone')}
          options={[
            { value: EVERY, label: t('obs.everyRep') },
            ...view.reps.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onValue={(rep) => set({ rep: rep === EVERY ? '' : rep })}
        />
        <Select
          label={t('obs.skill')}
          value={filter.skill ?? EVERY}
          options={[{ value: EVERY, label: t('obs.everySkill') }, ...groupSkills(view.skills, tools), ...archived]}
          onValue={(skill) => set({ skill: skill === EVERY ? '' : skill })}
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
      {isGone ? (
        <div class="empty">
          <p>{t('rep.gone')}</p>
          <p class="soft">{t('rep.gone.next')}</p>
        </div>
      ) : (
        <ObservationList
          view={view}
          filter={filter}
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
      )}
    </>
  );
}
