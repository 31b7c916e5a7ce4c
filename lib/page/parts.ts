import { addStyle } from './style';

/** The elements of the host; all but `host` are in a closed shadow tree. */
export interface Parts {
  readonly host: HTMLElement;
  readonly main: HTMLElement;
  readonly panel: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly handle: HTMLElement;
  readonly tab: HTMLButtonElement;
  readonly note: HTMLElement;
}

/** What happens inside stays inside: a CRM's hotkeys, focus traps and "clicked outside" listeners do not hear it. */
const SILENT =
  'keydown keyup keypress pointerdown pointerup mousedown mouseup click dblclick touchstart touchend focusin focusout';

/** Two people side by side, as in the icon. */
const MARK =
  'M9 3a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM2.5 21v-3.5a6.5 6.5 0 0 1 13 0V21zM18 7a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM17.200 21v-4.5a8 8 0 0 0-.7-2a4.5 4.5 0 0 1 7 3V21z';

/** Builds the host, not attached yet. */
export function buildParts(style: string): Parts {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const parts = {
    host,
    main: document.createElement('div'),
    panel: document.createElement('section'),
    frame: document.createElement('iframe'),
    handle: document.createElement('div'),
    tab: document.createElement('button'),
    note: document.createElement('span'),
  };
  const { main, panel, frame, handle, tab, note } = parts;
  addStyle(root, style);
  main.className = 'main';
  frame.title = 'Affianca';
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'vertical');
  handle.tabIndex = 0;
  tab.type = 'button';
  tab.append(drawMark(), note);
  panel.append(handle);
  main.append(panel, tab);
  root.append(main);
  for (const type of SILENT.split(' ')) root.addEventListener(type, (event) => event.stopPropagation());
  return parts;
}

function drawMark(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 26 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', MARK);
  svg.append(path);
  return svg;
}
