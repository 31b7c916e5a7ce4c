// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { searchLabels } from '@/lib/crm/label-search';
import { FIELDS } from '@/lib/crm/types';

const real = Element.prototype.checkVisibility;
beforeEach(() => {
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
});
afterEach(() => {
  Element.prototype.checkVisibility = real;
});

const search = (html: string) =>
  searchLabels([new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html').body], FIELDS);

it.each([
  [
    '<dl><dt>Owner</dt><dd>Anna Rossi</dd><dt>Stage</dt><dd>Proposal</dd></dl>',
    { owner: 'Anna Rossi', stage: 'Proposal' },
  ],
  [
    '<table><tr><th>Titolare:</th><td>Anna Rossi</td></tr><tr><th>Importo</th><td>1.200 €</td></tr></table>',
    { owner: 'Anna Rossi', amount: '1.200 €' },
  ],
  ['<div><div><span>Propietario</span></div><div>Ana Ruiz</div></div>', { owner: 'Ana Ruiz' }],
  ['<p><b>Date de clôture :</b> <span>31/12/2026</span></p>', { closeDate: '31/12/2026' }],
  ['<div><div><b>Owner</b><i>*</i></div><div>Anna Rossi</div></div>', { owner: 'Anna Rossi' }],
  ['<div><label>Zuständig</label><span>Jonas Keller</span></div>', { owner: 'Jonas Keller' }],
  [
    '<label for="s">Stage</label><i></i><select id="s"><option>New</option><option selected>Proposal</option></select>',
    { stage: 'Proposal' },
  ],
])('finds the value beside a label: %s', (html, expected) => {
  expect(search(html)).toEqual(expected);
});

it.each([
  [
    'owner',
    'Opportunity Owner|Deal Owner|Sales Owner|Assigned To:|Assigned User|Salesperson|Titolare opportunità|Proprietario della trattativa|Proprietario trattativa|Utente Assegnato|Assegnato a|Addetto vendite|Propietario del negocio|Propriétaire de l’opportunité|Opportunity-Inhaber',
  ],
  [
    'account',
    'Account Name|ACCOUNT NAME:|Organization Name|Company|Potential Customer|Customer|Nome account|Nome Azienda:|Potenziale cliente|Cliente',
  ],
  ['stage', 'Stage|Sales Stage:|Deal stage|Fase|Fase della trattativa|Fase di vendita:|Stadio'],
  [
    'amount',
    'Amount|OPPORTUNITY AMOUNT:|Deal Value|Expected Deal Value|Lead Value|Est. revenue|Expected Revenue|Importo|Ammontare|Ricavi stimati|Ricavi prev.|Fatturato previsto',
  ],
  [
    'closeDate',
    'Close Date|EXPECTED CLOSE DATE:|Closing Date|Expected Closing|Expected Closure Date|Est. Close Date|Data chiusura|Data di chiusura prevista|Data chiusura stimata|Data chiusura prev.|Chiusura prevista',
  ],
] as const)('knows what CRMs call the %s', (field, labels) => {
  for (const label of labels.split('|')) expect(search(`<p>${label}</p><p>x 1</p>`), label).toEqual({ [field]: 'x 1' });
});

it.each(['Created by', 'Annual Revenue', 'Closed Date', 'Status', 'Owner since', 'Fase successiva', 'Creato da'])(
  'does not take %s for a field',
  (label) => {
    expect(search(`<p>${label}</p><p>x 1</p>`)).toEqual({});
  },
);

it.each([
  ['the label stands there twice', '<dl><dt>Owner</dt><dd>Anna</dd></dl><dl><dt>Owner</dt><dd>Ivo</dd></dl>'],
  ['another label follows', '<p>Owner</p><p>Stage</p>'],
  ['the header of the next column follows', '<table><tr><th>Owner</th><th>Next step</th></tr></table>'],
  ['it heads a column', '<table><thead><tr><td>Owner</td><td>Next step</td></tr></thead></table>'],
  [
    'it heads a column of a grid',
    '<div role="row"><b role="columnheader">Owner</b><b role="columnheader">Next step</b></div>',
  ],
  ['nothing follows', '<p>Owner</p>'],
  ['the word is part of a sentence', '<p>The owner was changed</p><p>Anna</p>'],
  ['it is hidden', '<dl hidden><dt>Owner</dt><dd>Anna</dd></dl>'],
  ['somebody is typing it', '<label>Owner <input value="Ann"></label>'],
  ['what follows is a whole text', `<p>Owner</p><p>${'word '.repeat(60)}</p>`],
])('leaves a field open when %s', (_why, html) => {
  expect(search(html)).toEqual({});
});

it('takes only what is wanted, and no longer than it must on an endless page', () => {
  const page = new DOMParser().parseFromString('<dl><dt>Owner</dt><dd>Anna</dd></dl>', 'text/html');
  expect(searchLabels([page.body], ['stage'])).toEqual({});
  const many = Array.from({ length: 5000 }, () => '<i>x</i>').join('');
  expect(search(`${many}<dl><dt>Owner</dt><dd>Anna</dd></dl>`)).toEqual({});
});
