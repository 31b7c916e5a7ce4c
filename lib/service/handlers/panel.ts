import type { Identity } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { FieldReading } from '@/lib/crm/types';
import { CodedError } from '@/lib/messaging/errors';
import { NAME_LIMIT } from '@/lib/messaging/limits';
import type { Handlers } from '@/lib/messaging/receive';
import { browser } from '@/lib/platform/native';
import type { Repository } from '@/lib/storage/repository';
import { tellTab } from '../broadcast';
import { readFront } from '../front';
import { viewPanel } from '../panel-view';
import { announceChange, type Service } from '../service';
import { findTabPage, type TabPage } from '../tabs';

type PanelNames =
  | 'panel.read'
  | 'panel.painted'
  | 'panel.collapse'
  | 'panel.openOptions'
  | 'panel.assign'
  | 'panel.addOwner'
  | 'popup.addOwner'
  | 'draft.save';

/** What only the panel in its frame may ask, with its token checked at the border; the popup adds an owner in the same way. */
export function createPanelHandlers(service: Service): Pick<Handlers, PanelNames> {
  const addOwner = async ({ page: { site, reading } }: { page: TabPage }, id: RepId): Promise<{ rep: RepId }> => {
    const repository = await service.repository();
    const owner = reading?.fields.owner;
    if (owner === undefined) throw new CodedError('bad-request', 'the page shows no owner');
    const identities = [describeOwner(site, owner)];
    await repository.addRep({ id, name: cutName(owner.raw), isExemplar: false, identities });
    await announceChange(repository);
    return { rep: id };
  };
  return {
    'panel.read': async ({ swapped }, sender) => {
      const { tab, page } = await requirePage(sender.tab);
      return viewPanel(await service.repository(), tab, page, service.now(), swapped);
    },
    'panel.painted': async ({ seq }, { tab }) => {
      if (tab !== null) await tellTab(tab, { command: 'painted', seq });
      return null;
    },
    'panel.collapse': async (_body, { tab }) => {
      if (tab !== null) await tellTab(tab, { command: 'collapse' });
      return null;
    },
    'panel.openOptions': async ({ hash }) => {
      const path = /^#\/[\w/:.-]*$/.test(hash) ? hash : '';
      await browser.tabs.create({ url: `${browser.runtime.getURL('options.html')}${path}` });
      return null;
    },
    'panel.assign': async ({ seq, rep, bind }, sender) => {
      const { page } = await requirePage(sender.tab, seq);
      const repository = await service.repository();
      const { deal } = await readFront(repository, page);
      if (deal === null) throw new CodedError('bad-request', 'no opportunity is in front');
      const isOwner = bind === 'owner' && page.reading?.fields.owner !== undefined;
      if (isOwner) await bindOwner(repository, page, rep);
      await repository.rememberOpportunity({
        site: page.site,
        recordId: deal.recordId,
        rep,
        stage: deal.stage.known,
        isChosen: !isOwner,
      });
      await announceChange(repository);
      return null;
    },
    'panel.addOwner': async ({ seq, id }, { tab }) => addOwner(await requirePage(tab, seq), id),
    'popup.addOwner': async ({ tab, seq, id }) => addOwner(await requirePage(tab, seq), id),
    'draft.save': async ({ rep, draft }) => {
      await (await service.repository()).saveDraft(rep, draft);
      return null;
    },
  };
}

async function bindOwner(repository: Repository, page: TabPage, rep: RepId): Promise<void> {
  const owner = page.reading?.fields.owner;
  if (owner !== undefined) await repository.bindIdentity(rep, describeOwner(page.site, owner));
}

function describeOwner(site: string, { raw, id }: FieldReading): Identity {
  return id === undefined ? { site, name: raw } : { site, name: raw, ownerId: id };
}

/** A name as long as ours may be, never half a character at its end. */
function cutName(raw: string): string {
  return raw
    .slice(0, NAME_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** The tab's page; a panel that speaks of an older one is refused, so that nothing is bound to the wrong deal. */
async function requirePage(tab: number | null, seq?: number): Promise<{ tab: number; page: TabPage }> {
  const page = tab === null ? null : await findTabPage(tab);
  if (tab === null || page === null) throw new CodedError('not-allowed');
  if (seq !== undefined && seq !== page.seq) throw new CodedError('bad-request', 'the page has changed meanwhile');
  return { tab, page };
}
