import { CLOUD_PAGES, type CloudDeal, type CloudPage } from '../e2e/cloud-pages.ts';

/** A CRM to walk in: its pages at their real addresses, and what its documents have in their head and on their body. */
export interface WalkCrm extends CloudPage {
  readonly head?: string;
  readonly bodyClass?: string;
}

const espoField = (name: string, text: string) => `<div class="field" data-name="${name}">${text}</div>`;
const odooField = (name: string, text: string) =>
  `<div class="o_field_widget" name="${name}"><input value="${text}"></div>`;
const trytonInput = (name: string, text: string) => `<input type="text" name="${name}" value="${text}">`;

/** CRMs that anyone may host: known by a mark on their pages, with addresses in the hash or in the path. */
const HOSTED: readonly WalkCrm[] = [
  {
    name: 'EspoCRM',
    host: 'https://espo.acme.example/*',
    head: '<meta name="application-name" content="EspoCRM">',
    address: (id) => `https://espo.acme.example/#Opportunity/view/${id}`,
    view: ({ name, owner, account }) => `
      <div class="detail" data-scope="Opportunity">${espoField('name', name)}
      ${espoField('assignedUser', owner)}${espoField('account', account)}</div>
      <div class="stream">Posted by <a href="#User/view/9">Somebody Else</a></div>`,
  },
  {
    name: 'Odoo',
    host: 'https://odoo.acme.example/*',
    bodyClass: 'o_web_client',
    address: (id) => `https://odoo.acme.example/odoo/crm/${id}`,
    view: ({ name, owner, account }) => `
      <div class="o_action_manager"><div class="o_lead_opportunity_form">${odooField('name', name)}
      ${odooField('user_id', owner)}${odooField('partner_id', account)}</div></div>
      <div class="o_Message">Somebody Else</div>`,
  },
  {
    name: 'Tryton',
    host: 'https://tryton.acme.example/*',
    head: '<link rel="stylesheet" href="data:text/css,/*tryton-sao*/">',
    address: (id) => `https://tryton.acme.example/#acme/model/sale.opportunity/${id}`,
    view: ({ name, owner, account }) => `
      <div id="tabcontent"><div class="tab-pane active">${trytonInput('description', name)}
      ${trytonInput('employee', owner)}${trytonInput('party', account)}</div></div>`,
  },
];

export const WALK_CRMS: readonly WalkCrm[] = [...CLOUD_PAGES, ...HOSTED];

/** What the pages of a walk do. */
export interface WalkHabits {
  /** Milliseconds until the record's view is drawn, and how long the one before stays in sight. */
  readonly late: number;
  readonly lag: number;
  /** Over a list, in a dialog. */
  readonly isModal: boolean;
  /** Fifty changes in every frame. */
  readonly isStorm: boolean;
}

export interface WalkDeal extends CloudDeal {
  readonly id: number;
}

/** A document of this CRM: a single-page application that draws what its address names, as slowly as it is told. */
export function writeWalkPage(crm: WalkCrm, deals: readonly WalkDeal[], habits: WalkHabits): string {
  const views = Object.fromEntries(deals.map((deal) => [crm.address(deal.id), crm.view(deal)]));
  const data = JSON.stringify({ views, habits }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en-US"><head><title>CRM</title>${crm.head ?? ''}</head>
    <body class="${crm.bodyClass ?? ''}"><main></main><script>(${runWalkPage})(${data})</script></body></html>`;
}

/** Runs in the page. */
function runWalkPage(data: { views: Record<string, string>; habits: WalkHabits }): void {
  const main = document.querySelector('main') as HTMLElement;
  const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
  const walk = { habits: data.habits, draw };
  let shows = 0;
  async function draw(): Promise<void> {
    shows += 1;
    const mine = shows;
    const { late, lag, isModal } = walk.habits;
    if (lag > 0) await wait(lag);
    if (mine !== shows) return;
    const list = '<section><h1>Deals</h1><p>Somebody Else</p></section>';
    const view = data.views[location.href];
    // what was left stays in the document, hidden, as in many of them
    const before = main.querySelector('.front')?.innerHTML ?? '';
    main.innerHTML = `<div hidden>${before}</div>${view === undefined || isModal ? list : ''}`;
    if (view === undefined) return;
    if (late > 0) await wait(late);
    if (mine !== shows) return;
    main.insertAdjacentHTML('beforeend', `<div class="front" ${isModal ? 'role="dialog"' : ''}>${view}</div>`);
  }
  function storm(): void {
    requestAnimationFrame(storm);
    const places = main.querySelectorAll('.front *');
    for (let count = 0; walk.habits.isStorm && count < 50 && places.length > 0; count += 1) {
      places[count % places.length]?.setAttribute('data-tick', `${count} ${performance.now()}`);
    }
  }
  addEventListener('popstate', () => void draw());
  Object.assign(globalThis, { walk });
  storm();
  void draw();
}
