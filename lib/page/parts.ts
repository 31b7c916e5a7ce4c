import { addStyle } from './style';

/** The elements of the host; all but `host` are in a closed shadow tree. */
export interface Parts {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
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

const SVG = 'http://www.w3.org/2000/svg';
const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) => document.createElement(tag);

/** Builds the host, not attached yet. */
export function buildParts(style: string): Parts {
  const host = make('div');
  const root = host.attachShadow({ mode: 'closed' });
  const parts = {
    host,
    root,
    main: make('div'),
    panel: make('section'),
    frame: make('iframe'),
    handle: make('div'),
    tab: make('button'),
    note: make('span'),
  };
  const { main, panel, frame, handle, tab, note } = parts;
  addStyle(root, style);
  main.className = 'main';
  frame.title = 'Affianca';
  handle.role = 'separator';
  handle.ariaOrientation = 'vertical';
  handle.tabIndex = 0;
  tab.type = 'button';
  tab.append(drawMark(), note);
  panel.append(handle);
  main.append(panel, tab);
  root.append(main);
  for (const type of SILENT.split(' ')) root.addEventListener(type, (event) => event.stopPropagation());
  return parts;
}

/** Its lines are in the style. */
function drawMark(): SVGElement {
  const [svg, path] = ['svg', 'path'].map((tag) => document.createElementNS(SVG, tag)) as [SVGElement, SVGElement];
  svg.setAttribute('viewBox', '0 0 26 24');
  svg.append(path);
  return svg;
}
