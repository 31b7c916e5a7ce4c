import type { Adapter } from './types';

/** What a CRM writes where nobody owns the deal, in English, Italian, Spanish, French and German. It is no rep's name. */
const WORDS = [
  '[-–—.]+',
  'none|nobody|unassigned|not assigned|unowned|no owner',
  'nessuno|nessun (proprietario|titolare|assegnatario)|non assegnat[oa]|senza (proprietario|titolare)',
  'nadie|ninguno|sin (asignar|propietario|responsable)|no asignad[oa]',
  'aucun|aucun propriétaire|personne|non (attribué|assigné)e?|sans propriétaire',
  'niemand|keiner|nicht zugewiesen|unzugewiesen|kein(e|en)? (besitzer|inhaber|eigentümer|verantwortlicher)',
].join('|');

/** The adapter, to which these words are no values. */
export function knowNobody<Known extends Pick<Adapter, 'empty'>>(adapter: Known): Known & { readonly empty: string } {
  const own = adapter.empty === undefined ? '' : `|${adapter.empty}`;
  return { ...adapter, empty: `^[\\s(\\[<]*(${WORDS})[\\s)\\]>]*$${own}` };
}
