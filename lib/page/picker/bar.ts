import { addStyle } from '../style';
import { keepInFront } from './keep-in-front';

/** The picker's elements; all but `host` are in a closed shadow tree. */
export interface Bar {
  readonly host: HTMLElement;
  readonly cover: HTMLIFrameElement;
  readonly mark: HTMLElement;
  /** Says where the lesson is, what to do, what would be taken, and offers these actions. */
  say(step: string, task: string, preview: string, actions: readonly Action[]): void;
  /** What would be taken, while the mark moves; the bar makes way for it. */
  preview(text: string, place: DOMRect | null): void;
}
export interface Action {
  readonly label: string;
  readonly act: () => void;
  readonly isMain?: boolean;
}

const STYLE = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;width:100vw!important;height:100vh!important;max-width:none!important;max-height:none!important;z-index:2147483647!important;direction:ltr!important;pointer-events:none!important;background:none!important;border:0!important;padding:0!important;margin:0!important;overflow:visible!important}
*{box-sizing:border-box}[hidden]{display:none!important}
.cover{position:fixed;inset:0;width:100%;height:100%;border:0;background:none;color-scheme:normal;pointer-events:auto}
.mark{position:fixed;pointer-events:none;outline:3px solid #0a6156;outline-offset:2px;background:#0a61561f;border-radius:2px;box-shadow:0 0 0 6px #fff8}
.bar{color-scheme:light dark;position:fixed;left:50%;bottom:24px;transform:translateX(-50%);width:min(560px,100vw - 32px);padding:14px 16px;pointer-events:auto;font:14px/1.45 system-ui,sans-serif;color:light-dark(#1a2122,#e6ebea);background:light-dark(#fff,#1e2324);border:1px solid light-dark(#dde2e0,#2d3536);border-radius:10px;box-shadow:0 8px 24px #0005}
.bar.top{bottom:auto;top:24px}
p{margin:0 0 6px}.step{font-size:12px;color:light-dark(#4d595b,#a9b4b4)}.task{font-weight:600;font-size:16px}
.preview{min-height:1.45em;color:light-dark(#0a6156,#74cdbb);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
button{all:unset;box-sizing:border-box;padding:6px 12px;border:1px solid light-dark(#7f8a8b,#758284);border-radius:6px;cursor:pointer;font-weight:600}
button.main{background:light-dark(#0a6156,#74cdbb);color:light-dark(#fff,#06241f);border-color:transparent}
button:focus-visible{outline:2px solid currentColor;outline-offset:2px}
@media(forced-colors:active){.bar,button{border:1px solid}.mark{outline-color:Highlight}}
`;
const SILENT = 'keydown keyup keypress pointerdown pointerup mousedown mouseup click focusin focusout';

/** Builds the bar and puts it over the page until `signal` ends it; `destroy` of its host is `host.remove()`. */
export function openBar(title: string, signal: AbortSignal): Bar {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, STYLE);
  const [mark, bar, row] = [div('mark'), div('bar'), div('row')];
  const cover = document.createElement('iframe');
  cover.className = 'cover';
  cover.title = title;
  const [step, task, preview] = [line('step'), line('task'), line('preview')];
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', title);
  task.setAttribute('aria-live', 'assertive');
  preview.setAttribute('aria-live', 'polite');
  mark.hidden = true;
  bar.append(step, task, preview, row);
  root.append(cover, mark, bar);
  for (const type of SILENT.split(' ')) root.addEventListener(type, (event) => event.stopPropagation());
  keepInFront(host, signal);
  return {
    host,
    cover,
    mark,
    say(where, what, shown, actions) {
      [step.textContent, task.textContent, preview.textContent] = [`${title} · ${where}`, what, shown];
      row.replaceChildren(...actions.map(drawAction));
      row.querySelector<HTMLElement>('.main')?.focus();
    },
    preview(text, place) {
      preview.textContent = text;
      if (place !== null) bar.classList.toggle('top', place.top + place.height / 2 > window.innerHeight * 0.6);
    },
  };
}

function drawAction({ label, act, isMain }: Action): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  if (isMain) button.className = 'main';
  button.addEventListener('click', (event) => event.isTrusted && act());
  return button;
}

function div(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

function line(name: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  return element;
}
