import { findPlace } from '@/lib/crm/places';
import { browser } from '@/lib/platform/native';
import { toMatchPattern } from '@/lib/platform/origins';
import type { Repository } from '@/lib/storage/repository';

const PREFIX = 'early-';

/**
 * Where the panel stood open last time, the CRM's adapter and the panel's host come with the page and not by a message:
 * a page that is busy with itself answers late. A registration that is right is left alone; a page that loads without it
 * has its panel a moment later.
 */
export async function refreshEarly(repository: Repository): Promise<void> {
  const wanted = await groupSites(repository);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ours = registered.filter(({ id }) => id.startsWith(PREFIX));
  const isRight = ({ id, matches }: { readonly id: string; readonly matches?: readonly string[] }): boolean =>
    JSON.stringify([...(matches ?? [])].sort()) === JSON.stringify(wanted.get(id.slice(PREFIX.length)));
  const wrong = ours.filter((one) => !isRight(one)).map(({ id }) => id);
  if (wrong.length > 0) await browser.scripting.unregisterContentScripts({ ids: wrong });
  const right = new Set(ours.filter(isRight).map(({ id }) => id));
  const scripts = [...wanted].flatMap(([adapter, matches]) => {
    const id = PREFIX + adapter;
    const js = [`adapters/${adapter}.js`, 'crm-host.js'];
    const when = { runAt: 'document_start' as const, allFrames: false, persistAcrossSessions: true };
    return right.has(id) ? [] : [{ id, js, matches, ...when }];
  });
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** The sites where the panel opens by itself, as sorted match patterns by their CRM's adapter. */
async function groupSites(repository: Repository): Promise<Map<string, string[]>> {
  const [sites, settings] = await Promise.all([repository.listSites(), repository.readSettings()]);
  const groups = new Map<string, Set<string>>();
  for (const { origin, adapter, isOn } of sites) {
    const place = findPlace(adapter);
    const layout = await repository.readLayout(origin);
    if (!isOn || place === null || !(layout?.isOpen ?? settings.startsOpen)) continue;
    groups.set(place.id, (groups.get(place.id) ?? new Set()).add(toMatchPattern(origin)));
  }
  return new Map([...groups].map(([adapter, patterns]) => [adapter, [...patterns].sort()]));
}
