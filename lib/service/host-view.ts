import { findPlace, findPlacesFor } from '@/lib/crm/places';
import { adaptTaught } from '@/lib/crm/taught';
import { hostWords } from '@/lib/i18n/host';
import { DEFAULT_LAYOUT, type Settings } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';
import { browser } from '@/lib/platform/native';
import { holdsOrigin } from '@/lib/platform/origins';
import type { Repository } from '@/lib/storage/repository';
import { HOST_STYLE } from './host-style';

/**
 * What the host in a page of this site must know: which CRM it is, where the panel stands, its words. No data of anybody.
 * Only reads of the repository are awaited, so that they may be one transaction.
 */
export async function describeHost(repository: Repository, site: string, token: string): Promise<Hello> {
  const [settings, layout, sites, taught] = await Promise.all([
    repository.readSettings(),
    repository.readLayout(site),
    repository.listSites(),
    repository.findTaught(site),
  ]);
  const known = sites.find(({ origin }) => origin === site);
  const isOff = sites.some(({ origin, isOn }) => !isOn && holdsOrigin(origin, site));
  const { width, tabTop, isOpen } = layout ?? DEFAULT_LAYOUT;
  const remembered = findPlace(known?.adapter);
  // one origin may hold two of them, such as ERPNext and Frappe CRM: the one of last time is only tried first
  const places = new Set([...(remembered === null ? [] : [remembered]), ...findPlacesFor(site)]);
  const candidates = [...places].flatMap(({ id, signature }) => (signature === undefined ? [] : [{ id, signature }]));
  return {
    state: isOff ? 'off' : 'on',
    token,
    // without a signature a CRM is known by its address alone
    crm: [...places].find(({ signature }) => signature === undefined)?.id ?? null,
    taught: taught === undefined || taught.corrects !== undefined ? null : adaptTaught(taught, taught.id),
    pointed: taught === undefined ? '' : String(taught.updatedAt),
    likely: remembered?.id ?? null,
    candidates,
    guess: null,
    layout: { width, tabTop, isOpen },
    side: settings.side,
    isOpen: isOpen ?? settings.startsOpen,
    pushesPage: settings.pushesPage,
    theme: settings.theme,
    language: settings.language,
    style: HOST_STYLE,
    words: hostWords[chooseLocale(settings)],
  };
}

/** It stays as long as the browser runs, and is slow to ask for. */
let ofBrowser: 'en' | 'it' | undefined;

export function chooseLocale(settings: Settings): 'en' | 'it' {
  if (settings.language !== 'browser') return settings.language;
  ofBrowser ??= browser.i18n.getUILanguage().toLowerCase().startsWith('it') ? 'it' : 'en';
  return ofBrowser;
}
