/* A heavy page with the habits of real CRMs: thousands of nodes, a record that comes late, mutations in bursts. */
const options = new URLSearchParams(location.search);
const nodes = Number(options.get('nodes') ?? 3000);
const late = Number(options.get('late') ?? 300);
/** Whether the record's empty frame is there before its values. */
const hasSkeleton = options.has('skeleton');
const data = JSON.parse(document.querySelector('#data').textContent);
const main = document.querySelector('main');

const now = () => performance.timeOrigin + performance.now();
/** When the record was painted, when the address changed last (both milliseconds since 1970), and how long long tasks took. */
const bench = { paintedAt: null, committedAt: null, longTasks: [] };
window.bench = bench;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) bench.longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function describeDeal(id) {
  const number = Number(id.replace(/\D/g, ''));
  const owner = data.people[number % data.people.length];
  const stage = data.stages[number % data.stages.length];
  const texts = { account: `Account ${number % 7}`, stage, amount: `€${number}.00`, closeDate: '12/31/2030' };
  return { name: `Deal ${id}`, owner, texts };
}

const isDeal = () => /\/deals\/([^/?]+)/.exec(location.pathname)?.[1] ?? null;

function fieldsOf(id) {
  const { owner, texts } = describeDeal(id);
  const cells = Object.entries(texts).map(([field, text]) => make('dd', { 'data-field': field }, text));
  const link = make('a', { href: `/people/${owner.id}` }, owner.name);
  return make(
    'dl',
    { class: 'fields' },
    ...[make('dd', { 'data-field': 'owner' }, link), ...cells].map((cell) =>
      make('div', {}, make('dt', {}, '·'), cell),
    ),
  );
}

let shown = 0;
/** The record of this deal, late; the one before goes at once. */
function showRecord(id) {
  shown += 1;
  const mine = shown;
  main.querySelector(':scope > article')?.remove();
  const root = make('article', { 'data-record': 'deal', 'data-id': id, 'data-busy': '' }, make('p', {}, '…'));
  if (hasSkeleton) main.prepend(root);
  setTimeout(() => {
    if (mine !== shown) return;
    root.replaceChildren(make('h1', { 'data-field': 'name' }, describeDeal(id).name), fieldsOf(id));
    root.removeAttribute('data-busy');
    if (!hasSkeleton) main.prepend(root);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (bench.paintedAt = now());
      port2.postMessage(null);
    });
  }, late);
}

/** The rest of the page: rows of six elements each. */
const feed = make('section', { class: 'feed' });
function makeRow(number) {
  const links = make('p', {}, make('a', { href: '#' }, `Entry ${number}`), make('span', {}, 'by somebody'));
  return make('div', { class: 'row' }, make('b', {}, String(number)), links, make('time', {}, '12:00'));
}
feed.append(...Array.from({ length: Math.round(nodes / 6) }, (_, number) => makeRow(number)));
main.append(feed);

/** Ten bursts in the second after the record has come. */
let bursts = 0;
function burst() {
  bursts += 1;
  for (let index = 0; index < 40; index += 1) feed.children[index * 3]?.replaceWith(makeRow(bursts * 1000 + index));
  for (const label of document.querySelectorAll('.fields dt')) label.dataset.tick = String(bursts);
  if (bursts < 10) setTimeout(burst, 100);
}
setTimeout(burst, late + 50);

/** Twenty mutations a second, by turns in the record and elsewhere, until it is called again. */
let pulse = null;
let beats = 0;
window.togglePulse = () => {
  if (pulse !== null) {
    clearInterval(pulse);
    pulse = null;
    return;
  }
  pulse = setInterval(() => {
    beats += 1;
    const label = beats % 2 === 0 ? document.querySelector('.fields dt') : null;
    (label ?? feed.firstElementChild.lastElementChild).textContent = String(beats);
  }, 50);
};

/** A navigation within the application. */
window.openDeal = (id) => {
  bench.committedAt = now();
  history.pushState({}, '', `/deals/${id}${location.search}`);
  showRecord(id);
};

const id = isDeal();
if (id !== null) showRecord(id);
