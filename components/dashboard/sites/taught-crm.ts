import type { LessonView, TaughtCrm } from '@/lib/messaging/views';

export const FIELDS = ['owner', 'name', 'account', 'stage', 'amount', 'closeDate'] as const;
const FORMAT = 'affianca-crm';

/** In a CRM that we know an opportunity is told by what we know. */
const ANY_ADDRESS = { before: [''], shape: 'any' } as const;

/**
 * What is saved of a lesson: the address rule and, per field, the places pointed at on both opportunities; of a lesson of
 * one field the rest as it was. Null when the two opportunities cannot be told apart.
 */
export function writeTaught(lesson: LessonView, former: TaughtCrm | undefined) {
  const { first, second, origin, only, corrects } = lesson;
  const address = corrects === null ? lesson.address : ANY_ADDRESS;
  if (first === null || second === null || address === null) return null;
  const fields = FIELDS.map((field) => {
    const rules = [first.fields[field], second.fields[field]].flatMap((one) =>
      one === undefined ? [] : [{ select: one.select, ...(one.read === undefined ? {} : { read: one.read }) }],
    );
    const own = rules.filter((rule, index) => rules.findIndex(({ select }) => select === rule.select) === index);
    return [field, own] as const;
  });
  const isSame = former?.corrects === (corrects ?? undefined);
  const kept = only === null || !isSame ? undefined : former;
  return {
    id: new URL(origin).host,
    origin,
    ...(corrects === null ? {} : { corrects }),
    before: [...(kept?.before ?? address.before)],
    shape: kept?.shape ?? address.shape,
    fields: { ...kept?.fields, ...Object.fromEntries(fields.filter(([, rules]) => rules.length > 0)) },
  };
}

/** A taught CRM as a file for a colleague: places on pages, no data of anybody. */
export function writeCrmFile(crm: TaughtCrm): string {
  return JSON.stringify({ format: FORMAT, version: 1, crms: [withoutTimes(crm)] }, null, 1);
}

/** The CRMs in such a file, still to be checked by the background; null when it is none. */
export function readCrmFile(text: string): TaughtCrm[] | null {
  try {
    const file = JSON.parse(text) as { format?: unknown; crms?: unknown };
    return file.format === FORMAT && Array.isArray(file.crms) && file.crms.length > 0 ? file.crms : null;
  } catch {
    return null;
  }
}

/** A stored one as it is sent to be saved again. */
export function withoutTimes({ createdAt: _c, updatedAt: _u, ...taught }: TaughtCrm) {
  return taught;
}
