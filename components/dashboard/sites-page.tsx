import { usePageTools } from '@/components/hooks/page-tools';
import { removeSites, requestPatterns, toPattern } from '@/components/hooks/permissions';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { SiteView, TeamView } from '@/lib/messaging/views';
import { lazy } from './lazy';
import { PageHead } from './page-head';
import { SiteAdder } from './site-adder';
import { groupSites, type SiteGroup } from './site-groups';

const StagesBlock = lazy(() => import('./sites/stages-block').then((m) => m.StagesBlock), '6rem');
const TaughtBlock = lazy(() => import('./sites/taught-block').then((m) => m.TaughtBlock));

/** Where the panel may stand: switched on and off, given and taken back. */
export function SitesPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  const groups = groupSites(view.sites);
  return (
    <>
      <PageHead title={t('sites')} intro={t('sites.intro')} />
      {groups.length === 0 ? (
        <div class="empty">
          <p>{t('sites.empty')}</p>
          <p class="soft">{t('sites.empty.next')}</p>
        </div>
      ) : (
        <ul class="sites" aria-label={t('sites')}>
          {groups.map((group) => (
            <SiteLine key={group.name} group={group} />
          ))}
        </ul>
      )}
      <section class="block" aria-label={t('sites.add')}>
        <h2>{t('sites.add')}</h2>
        <SiteAdder sites={view.sites} />
        <p>
          <a href="welcome.html">{t('sites.setUp')}</a>
        </p>
      </section>
      <StagesBlock />
      <TaughtBlock sites={view.sites} />
    </>
  );
}

function SiteLine({ group }: { readonly group: SiteGroup }) {
  const t = useWords(dashboardWords);
  const { perform, isReadOnly } = usePageTools();
  const { name, sites, isWildcard, isOn, hasPermission } = group;
  const origins = sites.map(({ origin }) => origin);
  const change = async (changed: readonly Pick<SiteView, 'origin' | 'isOn'>[]) => {
    for (const one of changed) await send('site.change', { origin: one.origin, isOn: one.isOn });
  };
  const toggle = (on: boolean) =>
    void perform({
      act: () => change(origins.map((origin) => ({ origin, isOn: on }))),
      said: t(on ? 'sites.on' : 'sites.off', { site: name }),
      // each as it was: of one line some may have been on and some off
      undo: () => change(sites),
      undone: t('team.undone'),
    });
  const remove = () =>
    void perform({
      act: () => removeSites(origins),
      said: (isRemoved) => t(isRemoved ? 'sites.removed' : 'sites.notRemoved', { site: name }),
      hasChanged: (isRemoved) => isRemoved,
      // asked again in the click on Undo itself
      undo: () => requestPatterns(origins.map(toPattern)),
      undone: (isGranted) => (isGranted ? t('sites.added', { site: name }) : t('sites.declined')),
    });
  const removeAll = () =>
    void perform({
      act: async () => {
        const isRemoved = !hasPermission || (await removeSites(origins));
        await send('site.remove', { origins });
        return isRemoved;
      },
      said: (isRemoved) => t(isRemoved ? 'sites.gone' : 'sites.goneButAllowed', { site: name }),
      undo: async () => {
        const isGranted = !hasPermission || (await requestPatterns(origins.map(toPattern)));
        await send('site.giveBack', { origins });
        return isGranted;
      },
      undone: (isGranted) => (isGranted ? t('sites.back', { site: name }) : t('sites.backWithout', { site: name })),
    });
  const give = () =>
    void perform({
      // asked in the click itself
      act: () => requestPatterns(origins.map(toPattern)),
      said: (isGranted) => (isGranted ? t('sites.added', { site: name }) : t('sites.declined')),
      hasChanged: (isGranted) => isGranted,
      undo: () => removeSites(origins),
      undone: (isRemoved) => t(isRemoved ? 'sites.removed' : 'sites.notRemoved', { site: name }),
    });
  return (
    <li class="site-line">
      {isWildcard ? (
        <div>
          <p>{name}</p>
          <p class="field-hint">{t('sites.every')}</p>
        </div>
      ) : (
        <Switch
          label={name}
          hint={hasPermission ? undefined : t('sites.missing')}
          isOn={isOn && hasPermission}
          disabled={isReadOnly || !hasPermission}
          onToggle={toggle}
        />
      )}
      <span class="add-row">
        <Button isSmall onClick={hasPermission ? remove : give}>
          {t(hasPermission ? 'sites.remove' : 'sites.give')}
          <span class="visually-hidden"> {name}</span>
        </Button>
        <Button isSmall disabled={isReadOnly} onClick={removeAll}>
          {t('sites.removeAll')}
          <span class="visually-hidden"> {name}</span>
        </Button>
      </span>
    </li>
  );
}
