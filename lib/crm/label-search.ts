import { attempt, CONTROLS, cut, holds, isVisible, readStart, readText, startOf, tidy, walkTexts } from './page-text';
import type { Field } from './types';

const DEAL = '(trattativa|op+ortuni[td]a?[dàé]?|negocio|transaction|affaire)';
/** What a field is called on screen, in English, Italian, Spanish, French and German; each is a whole label, a point stands for a letter with or without its accent. */
const LABELS: Readonly<Record<Field, string>> = {
  owner: `((opportunity|deal|record|sales)[ -])?owner|sales ?(person|rep)|assigned (to|user)|account executive|(titolare|propr?ietario|propri.taire)( \\D{0,6}${DEAL})?|utente assegnato|assegnat. a|addett. (alle )?vendite|venditore|responsabile|asignado a|responsable|vendedor|(attribu|assign). à|vendeur|((opportunity|deal)-)?inhaber|besitzer|eigent.mer|zugewiesen an|verantwortlich(er)?|verk.ufer|zust.ndig`,
  name: `(opportunity|deal) (name|title)|nom(e|bre)? \\D{0,6}${DEAL}|name der (verkaufschance|opportunity)`,
  account:
    '(account|company|organi.ation)( name)?|(potential )?customer|client|(nome )?(account|azienda)|(potenziale )?cliente|soci.t.|organiz(zazione|aci[oó]n)|empresa|cuenta|compte|entreprise|kunde|firma|unternehmen',
  stage: `(sales |deal |pipeline )?(stage|phase)|fase( (della )?${DEAL}| di vendita)?|stadio|etapa|.tape|(verkaufs|vertriebs)phase`,
  amount:
    '(opportunity |deal )?amount|(expected |est(imated|\\.) )?(deal |lead )?(value|revenue)|importo|ammontare|valore|(ricav[oi]|fatturato) (stimat|prev(ist)?).|importe|valor|montant|valeur|betrag|(auftrags)?wert|(erwarteter )?umsatz',
  closeDate:
    '(expected |est(imated|\\.) )?clos(e|ing|ure) date|expected closing|data (prevista )?(di )?chiusura( prevista| stimata| prev\\.)?|chiusura prevista|fecha (prevista )?de cierre( prevista)?|date de (cl.ture|fermeture)( pr.vue)?|(voraussichtliches |geplantes )?(ab)?schlussdatum',
};
/** So many texts are looked at, so that a huge page does not keep us busy. */
const TEXT_LIMIT = 3000;
const LABEL_LENGTH = 40;
/** What follows a label without being its value: it must be filled in. */
const MARKS = /^[:*]+$/;

/**
 * The net below an adapter's selectors: the value beside a visible label, within parts of the record's own view, for the
 * fields that are wanted. A field whose label stands there twice, or beside nothing, is left open: it is a guess in any case.
 */
export function searchLabels(parts: readonly Element[], wanted: readonly Field[]): Partial<Record<Field, string>> {
  const found = new Map<Field, string[]>();
  for (const part of parts) {
    for (const [field, label] of listLabels(part, wanted)) {
      const beside = attempt(() => findBeside(label, part), null);
      found.set(field, [...(found.get(field) ?? []), beside === null ? '' : attempt(() => take(beside), '')]);
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([field, texts]) => (texts.length === 1 && texts[0] ? [[field, texts[0]]] : [])),
  );
}

/** Whether the field stands there as a label and a control: the form is being edited, and its value may not be read. */
export function hasLabelledControl(root: Element, field: Field): boolean {
  return listLabels(root, [field]).some(([, label]) => {
    const beside = attempt(() => findBeside(label, root), null);
    return beside !== null && isVisible(beside) && holds(beside, CONTROLS);
  });
}

/** The visible labels of the fields that are wanted. */
function listLabels(root: Element, wanted: readonly Field[]): (readonly [Field, Element])[] {
  const labels: [Field, Element][] = [];
  if (wanted.length === 0) return labels;
  const walker = walkTexts(root);
  for (let texts = 0; texts < TEXT_LIMIT && walker.nextNode(); texts += 1) {
    const node = walker.currentNode as Text;
    const { length, parentElement } = node;
    if (parentElement === null || length > LABEL_LENGTH * 2) continue;
    const label = tidy(startOf(node));
    const field = wanted.find((one) => isLabel(label, LABELS[one]));
    if (field !== undefined && isVisible(parentElement)) labels.push([field, parentElement]);
  }
  return labels;
}

/** What belongs to a label: the control it names, or else what stands next to it or to the box that holds nothing but it. */
function findBeside(label: Element, root: Element): Element | null {
  const control = (label.closest('label') as HTMLLabelElement | null)?.control ?? null;
  if (control !== null && root.contains(control)) return control;
  for (let at = label; at !== root && isAlone(at, label); at = at.parentElement ?? root) {
    let next = at.nextElementSibling;
    while (next !== null && MARKS.test(readStart(next))) next = next.nextElementSibling;
    if (next !== null) return next;
  }
  return null;
}

/** Whether the box says nothing but the label and its marks. */
function isAlone(box: Element, label: Element): boolean {
  const [all, own] = [readStart(box), readStart(label)];
  return all.startsWith(own) && /^[ :*]*$/.test(all.slice(own.length));
}

/** One short line that is no label itself, and nothing that somebody is typing. */
function take(element: Element): string {
  // the next column's header is no value
  if (element.closest('th, thead, [role="columnheader"]') !== null) return '';
  const isControl = element.matches(CONTROLS);
  if (!isVisible(element) || (isControl && !element.matches('select, [readonly], :disabled'))) return '';
  const inside = isControl ? null : element.querySelector(CONTROLS);
  if (inside !== null) return element.querySelectorAll(CONTROLS).length === 1 ? take(inside) : '';
  const text = cut(readText(element, { select: '', sure: 'low', ...(isControl ? { read: 'value' } : {}) }));
  return text.length > 120 || isLabel(text, Object.values(LABELS).join('|')) ? '' : text;
}

function isLabel(text: string, words: string): boolean {
  return new RegExp(`^(${words})[ :*]*$`, 'i').test(text);
}
