import { findRoot } from '@/lib/crm/detect';
import type { Adapter, Field } from '@/lib/crm/types';
import { frameKit } from '../frames/kit';
import { chooseRead } from './make-selector';
import { parentOf } from './tree';

/** What was pointed at on one opportunity. */
export type Pointed = { -readonly [Name in Field]?: { select: string; read?: 'value'; raw: string } };

/** What the panel would take for this field. */
export function previewOf(element: Element | null): string {
  if (element === null) return '';
  const { value } = element as HTMLInputElement;
  const text = chooseRead(element).read === 'value' ? value : element.textContent;
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** Whether the element is in the view of the record in front, the one part of a known CRM's page that is read. */
export function isInView(known: Adapter, element: Element): boolean {
  const recordId = frameKit.locate(known);
  const root = recordId === null ? null : findRoot(known, element.ownerDocument, recordId);
  for (let at: Element | null = element; at !== null && root !== null; at = parentOf(at)) if (at === root) return true;
  return false;
}
