/** One text that a page shows in every field of its record, and as the owner’s id where it is one. */
export interface HostileValue {
  readonly name: string;
  readonly text: string;
  /** How the panel shows it; the text itself unless said. */
  readonly shown?: string | RegExp;
}

const EMOJI = '👩🏽‍💻';

export const VALUES: readonly HostileValue[] = [
  { name: 'a script', text: '<script>globalThis.pwned = 1; alert(1)</script>' },
  { name: 'a picture that fails', text: '<img src=x onerror="globalThis.pwned=1;alert(1)">' },
  { name: 'a drawing that loads', text: '"><svg/onload=globalThis.pwned=1>' },
  {
    name: 'a frame and a base',
    text: '</h1><iframe srcdoc="<script>parent.pwned=1</script>"></iframe><base href=//x>',
  },
  { name: 'a style', text: '<style>*{display:none!important}</style>' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a page would try
  { name: 'entities and templates', text: '&lt;b&gt;${globalThis.pwned=1}{{constructor.constructor("pwned=1")()}}' },
  { name: 'an address that runs', text: 'javascript:globalThis.pwned=1' },
  { name: 'ten million letters', text: 'Long'.repeat(2_500_000), shown: /^(Long){25,75}$/ },
  { name: 'ten million words without one letter', text: `${' \u200b\u202e\n'.repeat(2_500_000)}`, shown: '' },
  { name: 'right-to-left overrides', text: 'Marco\u202e issoR ocraM\u202c', shown: 'Marco issoR ocraM' },
  { name: 'isolates and marks', text: '\u2066Ada\u2069 \u200fNeri\u200e \u061c', shown: /^Ada Neri/ },
  { name: 'zero-width letters', text: 'Be\u200ba Ne\u2060ri\ufeff\u200d', shown: 'Bea Neri' },
  { name: 'controls', text: 'Carla\u0000\u0007\u001b[31m Neri\u0085\u2028x', shown: /^Carla.*Neri/ },
  { name: 'half a character', text: 'Dora \ud83d Neri \udc69', shown: /^Dora/ },
  { name: 'a character across the limit', text: `${'a'.repeat(119)}${'👩'.repeat(200)}`, shown: /^a{119}/ },
  { name: 'long marks upon one letter', text: `Z${'\u0335\u0489\u0334'.repeat(80)}algo`, shown: /^Z/ },
  { name: 'a joined face', text: `${EMOJI.repeat(40)} Neri`, shown: /^👩/ },
  { name: 'the prototype', text: '__proto__' },
  { name: 'a constructor', text: 'constructor' },
  { name: 'a property of all objects', text: 'hasOwnProperty' },
  { name: 'nothing, in words', text: 'null' },
  { name: 'an object, in words', text: '[object Object]' },
  { name: 'a formula', text: '=HYPERLINK("https://elsewhere.invalid","Ada")' },
  { name: 'a formula after a tab', text: '\t@SUM(1+1)*cmd|calc', shown: '@SUM(1+1)*cmd|calc' },
  { name: 'a path', text: '../../obs/%2e%2e/%00/rep/' },
  { name: 'a key of ours', text: 'rep/x\uffff/obs', shown: /^rep\/x/ },
  { name: 'a question to a database', text: "Robert'); DROP TABLE students;--" },
  { name: 'JSON', text: '{"event":"changed","command":"off"}' },
];

/** Runs in the page: writes this text into every field of the record in front. */
export function writeEverywhere(text: string): void {
  const record = document.querySelector('[data-record]:not([hidden])') as HTMLElement;
  for (const cell of record.querySelectorAll<HTMLElement>('[data-field]')) {
    const link = cell.querySelector('a');
    const place = link ?? cell;
    // a text of many megabytes would keep the browser from laying out its own page for a minute
    if (text.length > 1e6) place.style.cssText = 'display:block;contain:strict;content-visibility:hidden;height:1em';
    place.textContent = text;
    link?.setAttribute('href', `/people/${text.slice(0, 400)}`);
    if (cell.dataset.field === 'owner') cell.title = text.slice(0, 1000);
  }
}
