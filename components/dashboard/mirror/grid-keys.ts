import { TIME_CATEGORIES } from '@/lib/coaching/types';

const STEPS: Readonly<Record<string, number>> = {
  Enter: 1,
  ArrowDown: TIME_CATEGORIES.length,
  ArrowUp: -TIME_CATEGORIES.length,
};

/** Enter goes on to the next field (with Shift back), the arrows to the same one of the next or last day. */
export function moveInGrid(event: KeyboardEvent): void {
  const { key, shiftKey, target, currentTarget } = event;
  const step = STEPS[key];
  if (step === undefined || !(target instanceof HTMLInputElement) || !(currentTarget instanceof Element)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll('input')];
  const way = key === 'Enter' && shiftKey ? -step : step;
  // days that lie ahead take no focus
  fields[fields.indexOf(target) + way]?.focus();
}
