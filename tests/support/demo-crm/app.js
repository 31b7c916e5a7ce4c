/* The demo CRM: a small single-page application with the habits of real ones, good and bad. */
// late: values come later; lag: the old record stays in sight although the address has changed; storm: mutations without end;
// piece: the view of the record before is kept, and its values are replaced one by one, so far apart; block: the page's own
// work stops everything for so long after every move
const options = new URLSearchParams(location.search);
const habits = Object.fromEntries(
  ['late', 'lag', 'piece', 'block'].map((name) => [name, Number(options.get(name) ?? 0)]),
);
const language = options.get('lang') === 'it' ? 'it' : 'en';
const kept = options.size > 0 ? `?${options}` : '';

const WORDS = {
  en: {
    deals: 'Deals',
    board: 'Board',
    classic: 'Classic view',
    name: 'Deal name',
    owner: 'Owner',
    account: 'Account',
    stage: 'Stage',
    amount: 'Amount',
    closeDate: 'Close date',
    next: 'Next',
    previous: 'Previous',
    edit: 'Edit',
    save: 'Save',
    close: 'Close',
    activity: 'Activity',
    newDeal: 'New deal',
    newNote: 'Write a note',
  },
  it: {
    deals: 'Trattative',
    board: 'Bacheca',
    classic: 'Vista classica',
    name: 'Nome trattativa',
    owner: 'Titolare',
    account: 'Cliente',
    stage: 'Fase',
    amount: 'Importo',
    closeDate: 'Data di chiusura',
    next: 'Successiva',
    previous: 'Precedente',
    edit: 'Modifica',
    save: 'Salva',
    close: 'Chiudi',
    activity: 'Attività',
    newDeal: 'Nuova trattativa',
    newNote: 'Scrivi una nota',
  },
};
const words = WORDS[language];
const main = document.querySelector('main');
const data = await (await fetch('/data.json')).json();
const people = new Map(data.people.map((person) => [person.id, person]));

document.documentElement.lang = language === 'it' ? 'it' : 'en-US';
for (const link of document.querySelectorAll('[data-word]')) link.textContent = words[link.dataset.word];

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function formatAmount(amount) {
  if (amount === null) return '';
  // always grouped, Italian too: 1.234,50 €
  return new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-US', {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
  }).format(amount);
}

function formatDate(day) {
  if (day === null) return '';
  const [year, month, date] = day.split('-');
  return language === 'it' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
}

function linkTo(kind, person) {
  return person === undefined ? '' : make('a', { href: `/people/${person.id}`, class: kind }, person.name);
}

/* ---- where we are ---- */

function readPlace() {
  const { pathname, hash } = location;
  if (pathname.startsWith('/framed')) return { view: 'framed', base: '', id: null };
  if (pathname.startsWith('/hash')) {
    return { view: 'hash', base: `/hash/${kept}#`, id: /^#\/deals\/([^/?]+)/.exec(hash)?.[1] ?? null };
  }
  if (pathname.startsWith('/people/')) return { view: 'person', base: '', id: pathname.split('/')[2] };
  const view = pathname.startsWith('/modal') ? 'modal' : 'page';
  return {
    view,
    base: view === 'modal' ? '/modal' : '',
    id: /\/deals\/([^/?]+)/.exec(pathname)?.[1] ?? null,
  };
}

function addressOf(id) {
  const { view, base } = readPlace();
  if (view === 'hash') return id === null ? `${base}/deals` : `${base}/deals/${id}`;
  if (view === 'modal') return (id === null ? base : `${base}/deals/${id}`) + kept;
  return (id === null ? '/deals' : `/deals/${id}`) + kept;
}

function go(address) {
  if (address.includes('#')) location.href = address;
  else {
    history.pushState({}, '', address);
    show();
  }
}

/** Moves as single-page applications do: an entry more or the same one, and the page draws without any event of the browser's. */
function move(how, address) {
  history[how === 'replace' ? 'replaceState' : 'pushState']({}, '', address);
  show();
}

function step(by) {
  const { id } = readPlace();
  const index = data.deals.findIndex((deal) => deal.id === id);
  if (index < 0) return;
  go(addressOf(data.deals[(index + by + data.deals.length) % data.deals.length].id));
}

/* ---- views ---- */

const FIELDS = ['owner', 'account', 'stage', 'amount', 'closeDate'];

function fieldContent(deal, field) {
  if (field === 'owner') return linkTo('owner', people.get(deal.owner));
  if (field === 'account') return make('a', { href: '#' }, deal.account);
  if (field === 'stage') return make('span', { class: 'stage' }, data.stages[deal.stage][language]);
  if (field === 'amount') return formatAmount(deal.amount);
  return formatDate(deal.closeDate);
}

function recordView(deal, level) {
  const isBusy = habits.late > 0;
  const title = make(level, { 'data-field': 'name' }, isBusy ? '' : deal.name);
  const list = make('dl', { class: 'fields' });
  const root = make(
    'article',
    { 'data-record': 'deal', 'data-id': deal.id, ...(isBusy ? { 'data-busy': 'true' } : {}) },
    title,
    make(
      'div',
      { class: 'actions' },
      make('button', { type: 'button', onclick: () => step(-1) }, words.previous),
      make('button', { type: 'button', onclick: () => step(1) }, words.next),
      make('button', { type: 'button', onclick: () => edit(root, deal) }, words.edit),
    ),
    make('section', { class: 'card' }, list),
    activityView(deal),
  );
  for (const field of FIELDS) {
    const cell = make(
      'dd',
      { 'data-field': field },
      isBusy ? make('span', { class: 'bone' }) : fieldContent(deal, field),
    );
    list.append(make('div', {}, make('dt', {}, words[field]), cell));
  }
  if (isBusy) setTimeout(fill, habits.late, root, deal);
  return root;
}

function fill(root, deal) {
  // an answer about a record that was left comes to nothing
  if (readPlace().id !== deal.id) return;
  root.querySelector('[data-field=name]').textContent = deal.name;
  for (const field of FIELDS) root.querySelector(`[data-field=${field}]`).replaceChildren(fieldContent(deal, field));
  root.removeAttribute('data-busy');
}

async function refill(root, deal, isWanted) {
  delete root.dataset.id;
  for (const field of ['name', ...FIELDS]) {
    await new Promise((ready) => setTimeout(ready, habits.piece));
    if (!isWanted()) return;
    const content = field === 'name' ? deal.name : fieldContent(deal, field);
    root.querySelector(`[data-field=${field}]`).replaceChildren(content);
  }
  root.dataset.id = deal.id;
}

function activityView(deal) {
  const notes = deal.notes.map(({ author, text }) =>
    make(
      'div',
      { class: 'note' },
      make('p', {}, text),
      make('span', { class: 'byline' }, linkTo('author', people.get(author))),
    ),
  );
  const box = make('textarea', { class: 'new-note', 'aria-label': words.newNote, placeholder: `${words.newNote}  n` });
  return make('section', { class: 'card' }, make('h2', {}, words.activity), ...notes, box);
}

function edit(root, deal) {
  for (const field of ['name', ...FIELDS]) {
    const cell = root.querySelector(`[data-field=${field}]`);
    cell.replaceChildren(make('input', { 'aria-label': words[field], value: cell.textContent }));
  }
  root
    .querySelector('.actions')
    .replaceChildren(make('button', { type: 'button', onclick: () => save(root, deal) }, words.save));
}

function save(root, deal) {
  deal.name = root.querySelector('[data-field=name] input').value;
  const owner = root.querySelector('[data-field=owner] input').value;
  if (owner !== (people.get(deal.owner)?.name ?? '')) {
    deal.owner = data.people.find((person) => person.name === owner)?.id ?? null;
  }
  show();
}

function listView() {
  const rows = data.deals.map((deal) =>
    make(
      'tr',
      {},
      make('td', {}, make('a', { href: addressOf(deal.id) }, deal.name)),
      make('td', {}, deal.account),
      make('td', {}, people.get(deal.owner)?.name ?? ''),
      make('td', {}, data.stages[deal.stage][language]),
      make('td', {}, formatAmount(deal.amount)),
    ),
  );
  const heads = ['name', 'account', 'owner', 'stage', 'amount'].map((field) => make('th', {}, words[field]));
  return make(
    'section',
    { class: 'list' },
    make('h1', {}, words.deals),
    make('table', {}, make('tr', {}, ...heads), ...rows),
  );
}

function personView(id) {
  const person = people.get(id);
  return make('section', {}, make('h1', {}, person?.name ?? id), make('p', { class: 'trail' }, person?.role ?? ''));
}

/* ---- the modal, with a focus trap: it closes when anything outside it is pressed ---- */

let modal = null;

function openModal(record) {
  closeModal();
  const veil = make('div', { class: 'veil' });
  const dialog = make(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': words.name, tabindex: '-1' },
    make('button', { type: 'button', class: 'close', onclick: () => go(addressOf(null)) }, words.close),
    record,
  );
  const keepFocus = (event) => {
    if (!dialog.contains(event.target)) dialog.focus();
  };
  const closeOutside = (event) => {
    if (!dialog.contains(event.target)) go(addressOf(null));
  };
  const watch = () => {
    if (modal !== null && document.activeElement !== document.body && !dialog.contains(document.activeElement)) {
      dialog.dataset.lostFocus = 'true';
    }
  };
  document.addEventListener('focusin', keepFocus, true);
  document.addEventListener('pointerdown', closeOutside, true);
  const timer = setInterval(watch, 100);
  document.body.append(veil, dialog);
  modal = {
    close() {
      document.removeEventListener('focusin', keepFocus, true);
      document.removeEventListener('pointerdown', closeOutside, true);
      clearInterval(timer);
      veil.remove();
      dialog.remove();
    },
  };
  dialog.focus();
}

function closeModal() {
  modal?.close();
  modal = null;
}

/* ---- routing ---- */

function block(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** A record in a frame of the same site: its address in the tab may name it (/framed/deals/1003) or not (/framed?record=1003). */
function framedView() {
  const id = /\/deals\/([^/?]+)/.exec(location.pathname)?.[1] ?? options.get('record');
  return make('iframe', { src: `/deals/${id}`, title: words.deals });
}

function keepStale() {
  // real CRMs keep the record that was left in the document, hidden
  const previous = [...main.querySelectorAll(':scope > [data-record]')].at(-1);
  for (const child of [...main.children]) if (child !== previous) child.remove();
  if (previous) previous.hidden = true;
}

let shows = 0;
async function show() {
  shows += 1;
  const mine = shows;
  const { view, id } = readPlace();
  const deal = data.deals.find((one) => one.id === id);
  if (habits.block > 0) block(habits.block);
  if (habits.lag > 0 && main.children.length > 0) await new Promise((ready) => setTimeout(ready, habits.lag));
  if (mine !== shows) return;
  const kept = main.querySelector(':scope > [data-record]:not([hidden], [data-busy])');
  if (habits.piece > 0 && view === 'page' && deal && kept) return refill(kept, deal, () => mine === shows);
  keepStale();
  closeModal();
  if (view === 'person') main.append(personView(id));
  else if (view === 'framed') main.append(framedView());
  else if (view === 'modal') {
    main.append(listView());
    if (deal) openModal(recordView(deal, 'h2'));
  } else main.append(deal ? recordView(deal, 'h1') : listView());
  document.title = deal ? `${deal.name} · Demo CRM` : 'Demo CRM';
}

addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.button !== 0) return;
  event.preventDefault();
  const address = link.getAttribute('href');
  if (address === '#' || address === '') return;
  if (address.startsWith('/hash')) {
    if (location.pathname.startsWith('/hash')) location.hash = address.split('#')[1] ?? '';
    else location.href = `/hash/${kept}${address.slice('/hash/'.length)}`;
  } else go(address.includes('?') ? address : address + kept);
});

/* ---- shortcuts, on window at capture as the greedy ones do; what arrives is logged in sight ---- */

window.__keys = [];
for (const kind of ['keydown', 'keypress', 'keyup']) {
  addEventListener(
    kind,
    (event) => {
      window.__keys.push(`${kind} ${event.key}`);
      if (kind === 'keydown') document.querySelector('.keys').textContent = event.key;
    },
    true,
  );
}

function openNewDeal() {
  const dialog = make('dialog', {}, make('h2', {}, words.newDeal), make('input', { 'aria-label': words.name }));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const SHORTCUTS = {
  c: openNewDeal,
  n: () => document.querySelector('main .new-note, .dialog .new-note')?.focus(),
  '/': () => document.querySelector('.search').focus(),
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  Escape: () => go(addressOf(null)),
};

addEventListener(
  'keydown',
  (event) => {
    const isTyping = event.target.closest?.('input, textarea, select') !== null && event.target.closest !== undefined;
    if (isTyping && event.key !== 'Escape') return;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const run = SHORTCUTS[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  },
  true,
);

/* ---- mutation storm ---- */

if (options.get('storm') === 'frame') {
  // fifty in every frame, in the record's own view too
  const stormFrame = () => {
    const cells = document.querySelectorAll('[data-record]:not([hidden]) .fields dt');
    for (let count = 0; count < 50 && cells.length > 0; count += 1) {
      const cell = cells[count % cells.length];
      if (count % 5 === 0) cell.textContent = cell.textContent.trim();
      else cell.dataset.tick = `${count} ${performance.now()}`;
    }
    requestAnimationFrame(stormFrame);
  };
  stormFrame();
} else if (options.has('storm')) {
  const box = make('div', { class: 'card', 'aria-hidden': 'true' });
  document.body.append(box);
  setInterval(() => {
    box.replaceChildren(...Array.from({ length: 120 }, (_, index) => make('i', { 'data-tick': index }, '·')));
    for (const cell of document.querySelectorAll('.fields dt')) cell.dataset.tick = String(performance.now());
  }, 30);
}

globalThis.demo = { habits, move };
await show();
