import { recogniseStage } from '@/lib/coaching/stages';
import type { DealFacts, Stage, Timestamp } from '@/lib/coaching/types';
import { parseAmount } from '@/lib/crm/parse-amount';
import { parseDate } from '@/lib/crm/parse-date';
import type { Place } from '@/lib/crm/places';
import { BY_LABEL, BY_POINTING, FIELDS, type Field, type FieldReading, type Reading } from '@/lib/crm/types';
import type { DealView } from '@/lib/messaging/views';

interface DealSource {
  readonly site: string;
  readonly crm: Place;
  readonly recordId: string;
  readonly reading: Reading | null;
  /** The stage by the CRM's default names. */
  readonly stage: Stage | null;
  /** The manager's own mapping of this site's stage names (lower case) to canonical stages. */
  readonly stageMap: ReadonlyMap<string, Stage>;
  /** The stage remembered of this deal, for before the page has rendered. */
  readonly rememberedStage: Stage | null;
}

/** The opportunity as the panel shows it; what is ambiguous is kept as the page's own text. */
export function viewDeal(source: DealSource): DealView {
  const { site, crm, recordId, reading, rememberedStage } = source;
  // some pages write their language as their server does: `it_IT`
  const language = reading?.language.replaceAll('_', '-') ?? '';
  const raw = (field: Field): string | null => reading?.fields[field]?.raw ?? null;
  const amount = raw('amount');
  const closeDate = raw('closeDate');
  const stage = raw('stage');
  return {
    site,
    adapter: crm.id,
    adapterName: crm.name,
    recordId,
    name: raw('name'),
    account: raw('account'),
    stage: { raw: stage, ...(stage === null ? recall(rememberedStage) : mapStage(stage, source)) },
    amount: amount === null ? null : { raw: amount, value: null, ...parseAmount(amount, language) },
    closeDate: closeDate === null ? null : { raw: closeDate, value: parseDate(closeDate, language) },
    isRead: reading !== null,
    fields: FIELDS.flatMap((field) => {
      const found = reading?.fields[field];
      return found === undefined ? [] : [{ field, raw: found.raw, sure: found.sure, by: nameWay(found) }];
    }),
    empty: reading?.empty ?? [],
    ...(reading?.isEdited ? { isEdited: true } : {}),
  };
}

/** A CRM's stage name as a canonical stage: the manager's own mapping first, then the adapter's table, then words. */
function mapStage(raw: string, { stageMap, stage }: DealSource): Pick<DealView['stage'], 'known' | 'from'> {
  const own = stageMap.get(raw.trim().toLowerCase());
  return own === undefined ? readStage(raw, stage) : { known: own, from: 'own' };
}

/** What a stage name counts as without the manager's word; `byCrm` is what the CRM's default names say. */
export function readStage(raw: string, byCrm: Stage | null) {
  if (byCrm !== null) return { known: byCrm, from: 'crm' as const };
  const known = recogniseStage(raw);
  return { known, from: known === null ? null : ('words' as const) };
}

function recall(known: Stage | null): Pick<DealView['stage'], 'known' | 'from'> {
  return { known, from: known === null ? null : 'memory' };
}

function nameWay({ rule }: FieldReading): DealView['fields'][number]['by'] {
  if (rule === BY_LABEL) return 'label';
  return rule === BY_POINTING ? 'pointing' : 'place';
}

/**
 * What the method uses of the deal. Only what the page shows as empty counts as missing:
 * a field that it does not show, or one that was not understood, is left open.
 */
export function describeDeal(deal: DealView, reading: Reading | null, stageSince: Timestamp | undefined): DealFacts {
  const isEmpty = (field: Field): boolean => reading?.empty?.includes(field) ?? false;
  const closeDate = isEmpty('closeDate') ? null : (deal.closeDate?.value ?? undefined);
  const hasAmount = isEmpty('amount') ? false : deal.amount === null ? undefined : deal.amount.value !== 0;
  return {
    stage: deal.stage.known,
    ...(closeDate === undefined ? {} : { closeDate }),
    ...(hasAmount === undefined ? {} : { hasAmount }),
    ...(stageSince === undefined ? {} : { stageSince }),
  };
}
