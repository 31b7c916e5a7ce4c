/** What a question may leave open for the page to fill (method, section 6). */
export const SLOTS = ['account', 'stage', 'opportunity', 'rep'] as const;
export type Slot = (typeof SLOTS)[number];

export const SLOT = new RegExp(`\\{(${SLOTS.join('|')})\\}`, 'gu');

/**
 * The question with its slots filled as plain text, once: a value that looks like a slot stays as it is.
 * A value that is missing or blank takes the fallback's words ("this customer"); unknown slots are left alone.
 */
export function fillSlots(
  text: string,
  values: { readonly [slot in Slot]?: string | null | undefined },
  fallback: Readonly<Record<Slot, string>>,
): string {
  return text.replace(SLOT, (_, slot: Slot) => values[slot]?.replace(/\s+/gu, ' ').trim() || fallback[slot]);
}
