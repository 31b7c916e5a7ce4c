import type { Attack } from '../attack.ts';

/** Every name under which a script of ours could look for something of its own. */
const OURS = ['affianca', 'affiancaRecord', 'affiancaAdapters', 'affiancaLesson', 'chrome', 'browser', 'Door', 'kit'];

const anchors = OURS.map((name) => `<a id="${name}"></a><a id="${name}" name="isAlive"></a>`).join('');

/** Elements whose ids and names stand before, or in the place of, what a script asks for by that name. */
export const NAMES: readonly Attack[] = [
  {
    name: 'gives its elements our names',
    tries: `ids and collections called ${OURS.join(', ')}, which a script finds as global variables`,
    judged: 'usable',
    markup: anchors,
  },
  {
    name: 'feigns the extension’s own interface',
    tries: 'a form called browser, and one called chrome, with an input called runtime',
    judged: 'usable',
    markup: ['browser', 'chrome'].map((name) => `<form id="${name}"><input name="runtime" id="id"></form>`).join(''),
  },
  {
    name: 'hides the document’s members',
    tries: 'forms, pictures and embedded objects called documentElement, body, querySelector, createElement and so on',
    judged: 'usable',
    // after the page's own scripts, which these would stop first
    act: () => {
      const names =
        'documentElement body querySelector querySelectorAll createElement createElementNS createTreeWalker addEventListener removeEventListener activeElement hidden readyState defaultView location getElementById';
      const make = document.createElement.bind(document);
      const { body } = document;
      for (const name of names.split(' ')) {
        for (const tag of ['form', 'img', 'object', 'embed']) {
          const element = make(tag);
          element.setAttribute('name', name);
          element.id = name;
          body.prepend(element);
        }
      }
    },
  },
  {
    name: 'hides the record’s members',
    tries: 'a form in the place of the record’s view, with inputs called closest, matches, getAttribute and so on',
    judged: 'usable',
    act: () => {
      const record = document.querySelector('[data-record]') as HTMLElement;
      const form = document.createElement('form');
      for (const { name, value } of record.attributes) form.setAttribute(name, value);
      form.append(...record.childNodes);
      for (const name of 'closest matches querySelectorAll getAttribute textContent ownerDocument parentNode lang'.split(
        ' ',
      )) {
        const input = document.createElement('input');
        input.name = name;
        form.append(input);
      }
      record.replaceWith(form);
    },
  },
  {
    name: 'moves the base of all addresses',
    tries: 'a base element that points elsewhere, and a target for all links',
    judged: 'usable',
    markup: '<base href="https://elsewhere.invalid/" target="_blank">',
  },
  {
    name: 'adds a policy that allows nothing',
    tries: 'a policy by meta element, with trusted types demanded for every script',
    judged: 'usable',
    act: () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content =
        "default-src 'none'; frame-src 'none'; child-src 'none'; style-src 'none'; require-trusted-types-for 'script'; sandbox";
      document.head.append(meta);
    },
  },
  {
    name: 'is an enormous document',
    tries: 'a language, a title and attributes of ten million characters, and 50,000 elements before the record',
    judged: 'usable',
    before: () => {
      addEventListener('DOMContentLoaded', () => {
        const huge = 'x'.repeat(10_000_000);
        document.documentElement.lang = huge;
        document.documentElement.className = huge;
        document.title = huge;
        document.body.id = huge;
        const many = document.createDocumentFragment();
        for (let times = 0; times < 50_000; times += 1) many.append(document.createElement('i'));
        document.body.prepend(many);
      });
    },
  },
];
