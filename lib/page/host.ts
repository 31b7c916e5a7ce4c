import type { Settings } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';
import { createBudget } from './budget';
import { createCrowd } from './crowd';
import { takeKit } from './door';
import { EARLY_DOOR } from './doors';
import { findFreePlace } from './free-place';
import { createGuard } from './guard';
import { createHiding } from './hiding';
import { isRightToLeft, LEAST_WIDTH, MOST_WIDTH, measureWidth, placeTab } from './layout';
import { watchLeaving } from './leaving';
import type { HostEvents, PanelHost } from './panel-host';
import { buildParts } from './parts';
import { createPush } from './push';
import { bindResizeHandle } from './resize-handle';
import { createSlide } from './slide';
import { addStyle } from './style';
import { bindTabButton } from './tab-button';

/** A frame that has not reported by then is refused by the page. */
const PAINT_LIMIT_MS = 3000;
/** How often, within how many milliseconds, a page may take the focus from somebody who is writing in the frame. */
const REFOCUSED = 3;
const REFOCUSED_SPAN_MS = 10_000;

const focusOn = (element: HTMLElement): void => element.focus({ preventScroll: true });

/** Builds the host; it is attached when the first record is expected. `panelUrl` is the frame's address without fragment. */
export function createHost(first: Hello, panelUrl: string, events: HostEvents): PanelHost {
  const early = takeKit(EARLY_DOOR);
  const { host, root, main, panel, frame, handle, tab, note } = early ?? buildParts(first.style);
  if (early !== null) addStyle(root, first.style);
  const push = createPush();
  const hiding = createHiding();
  let hello = first;
  let { width, tabTop } = first.layout;
  let isOpen = first.isOpen;
  let isHere = false;
  let isLeaving = false;
  let isPainted = false;
  let wasPainted = false;
  /** The frame is empty, and what is drawn in it first is right: it may be seen as soon as it is there. */
  let isComing = false;
  let wantsFocus = false;
  let trouble: 'blocked' | 'keyboard' | 'reload' | null = null;
  /** The page did not let the host be: the next record is another try. */
  let isGivenUp = false;
  let wasBlocked = false;
  /** Good for one frame: what was taken out of the page and put back is another one. Null while one is asked for. */
  let token: string | null = early === null ? first.token : '';
  /** It was opened over the page's own dialog, by a person. */
  let insists = false;
  let top = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const guard = createGuard(host, {
    onRemounted: () => {
      dropFrame();
      restart();
    },
    onGivenUp: () => {
      dropFrame();
      isHere = false;
      isGivenUp = true;
      restart();
    },
  });

  const crowd = createCrowd(host, (isNew) => {
    if (isNew) guard.raise();
    insists = false;
    render();
  });
  // on a page that is written from right to left it stands on the other side
  const side = (): Settings['side'] => (isRightToLeft() === (hello.side === 'left') ? 'right' : 'left');
  const shownWidth = (wanted: number): number => measureWidth(wanted, innerWidth);

  const render = (): void => {
    // beside a dialog of the page the panel is narrower, and where that is not enough it makes way: its tab is left
    const room = insists ? innerWidth : crowd.room()[side()];
    const isCrowded = room < Math.min(LEAST_WIDTH, shownWidth(width));
    const isWanted = isHere && isOpen && !isCrowded;
    const isUsed = isWanted && trouble === null;
    if (isUsed && !frame.src) loadFrame();
    // an orphaned host is no longer guarded: a page that takes it away is let
    if (isHere && trouble !== 'reload') {
      guard.mount();
      crowd.watch();
    }
    main.hidden = !isHere;
    main.dataset.side = side();
    main.dataset.theme = hello.theme;
    main.style.setProperty('--width', `${Math.min(width, room)}px`);
    // one that is only late is drawn on, unseen: a frame that is not drawn could never report that it has come
    panel.inert = !isUsed;
    panel.hidden = !isUsed && !(isWanted && trouble === 'blocked');
    const isShown = (isPainted || isComing) && !isLeaving;
    if (!isShown && frame.classList.contains('shown')) hiding.begin();
    frame.classList.toggle('shown', isShown);
    tab.hidden = isUsed;
    note.textContent = trouble === null ? '' : hello.words[trouble];
    tab.title = trouble === null ? hello.words.open : '';
    tab.ariaLabel = tab.title || null;
    handle.ariaLabel = hello.words.resize;
    handle.ariaValueMin = String(LEAST_WIDTH);
    handle.ariaValueMax = String(MOST_WIDTH);
    handle.ariaValueNow = String(width);
    if (isHere && !isUsed) placeTabButton();
    push.set(side(), isUsed && hello.pushesPage ? measurePush() : 0);
    const isWaiting = isUsed && !isPainted && !document.hidden;
    if (isWaiting) timer ??= setTimeout(block, PAINT_LIMIT_MS);
    else stopWaiting();
    tellBlocked();
  };
  /** The one who tells: after every change, whatever it came from, and only what is new. */
  const tellBlocked = (): void => {
    const isBlocked = isGivenUp || trouble === 'blocked' || trouble === 'keyboard';
    if (isBlocked !== wasBlocked) events.onBlocked({ isBlocked });
    wasBlocked = isBlocked;
  };
  const placeTabButton = (): void => {
    const { offsetHeight: height, offsetWidth: wide } = tab;
    top = placeTab(tabTop, height, innerHeight);
    const left = side() === 'right' ? innerWidth - wide : 0;
    if (crowd.isThere()) top = findFreePlace(top, { left, width: wide, height }, host) ?? top;
    main.style.setProperty('--top', `${top}px`);
  };
  const measurePush = (): number => {
    const taken = shownWidth(width);
    // a page that has only the strip left is not pushed into it
    return taken > innerWidth / 2 ? 0 : taken;
  };
  const stopWaiting = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const restart = (): void => {
    stopWaiting();
    render();
  };
  const loadFrame = (): void => {
    if (token === '') {
      token = null;
      void events.askToken().then((given) => {
        token = given ?? '';
        if (given) render();
      });
    } else if (token !== null) {
      const { theme, language } = hello;
      const fragment = new URLSearchParams({ token, theme, language, ...(wantsFocus ? { focus: 'log' } : {}) });
      token = '';
      frame.allow = 'clipboard-write';
      frame.src = `${panelUrl}#${fragment}`;
      panel.prepend(frame);
    }
  };
  /** A frame that was taken out of the page is another one when it is put back. */
  const dropFrame = (): void => {
    isPainted = isComing = false;
    frame.remove();
    frame.removeAttribute('src');
  };
  const block = (why: 'blocked' | 'keyboard' = 'blocked'): void => {
    trouble = why;
    render();
  };
  const setOpen = (open: boolean, focus: boolean): void => {
    if (!isHere || trouble === 'reload') return;
    const hadFocus = document.activeElement === host;
    if (open && trouble !== null) {
      trouble = null;
      // one that never came up is loaded anew
      if (!wasPainted) {
        isComing = false;
        frame.removeAttribute('src');
      }
    }
    if (open !== isOpen) events.onLayout({ isOpen: open });
    isOpen = open;
    insists = open && crowd.isThere();
    wantsFocus = open && focus;
    restart();
    if (wantsFocus) focusOn(frame);
    else if (!open && hadFocus) focusOn(tab);
    // one that has its picture has got it: a later picture would take the focus from whoever writes in the page by then
    wantsFocus &&= !isPainted;
  };
  const destroy = (): void => {
    isHere = false;
    render();
    listening.abort();
    crowd.stop();
    guard.unmount();
  };

  // what the page took out meanwhile begins anew
  if (early !== null && !host.isConnected) dropFrame();
  const listening = new AbortController();
  for (const [target, type] of [
    [window, 'resize'],
    [document, 'visibilitychange'],
  ] as const) {
    target.addEventListener(type, () => render(), { signal: listening.signal });
  }
  const leaves = watchLeaving(frame, listening.signal);
  const mayRefocus = createBudget(REFOCUSED, REFOCUSED_SPAN_MS);
  const [panelSlide, tabSlide] = [createSlide(panel), createSlide(tab)];
  bindResizeHandle(handle, {
    width: () => shownWidth(width),
    side,
    onWidth: (wanted, isFinal) => {
      const settle = (): void => {
        panelSlide.end();
        width = wanted;
        render();
      };
      if (isFinal) {
        settle();
        events.onLayout({ width });
        return;
      }
      const wider = shownWidth(wanted) - shownWidth(width);
      panelSlide.to(side() === 'right' ? -wider : wider, 0, settle);
    },
  });
  bindTabButton(tab, {
    share: () => top / innerHeight,
    onShare: (wanted, isFinal) => {
      if (!isFinal) {
        tabSlide.to(0, Math.round(wanted * innerHeight) - top);
        return;
      }
      tabSlide.end();
      tabTop = wanted;
      render();
      events.onLayout({ tabTop });
    },
    onPress: (isKeyboard) => (trouble === 'reload' ? destroy() : setOpen(true, isKeyboard)),
  });

  return {
    apply(next) {
      // the frame stays as it was loaded: a reload would lose what is being typed
      hello = next;
      ({ width, tabTop } = next.layout);
      render();
    },
    expect(here) {
      isHere = here;
      isGivenUp &&= !here;
      isLeaving = isPainted = isComing = wantsFocus = false;
      if (wasPainted && trouble !== 'reload') trouble = null;
      restart();
    },
    hold(leaving) {
      isLeaving = leaving;
      render();
    },
    whenHidden: hiding.whenDone,
    confirm({ isDrawn }) {
      // one that has drawn before has an old picture
      isComing = !wasPainted;
      if (isDrawn) {
        isPainted = wasPainted = true;
        if (trouble === 'blocked') trouble = null;
      }
      render();
      if (!isDrawn) return;
      if (wantsFocus) focusOn(frame);
      wantsFocus = false;
    },
    setOpen: (open) => setOpen(open, false),
    // it is hidden when it is collapsed, in trouble, or crowded out
    toggle: () => setOpen(!tab.hidden, false),
    openLog: () => setOpen(true, true),
    refocus({ actedAt }) {
      if (!tab.hidden || leaves(actedAt)) return;
      if (mayRefocus()) focusOn(frame);
      else block('keyboard');
    },
    orphan() {
      trouble = 'reload';
      frame.remove();
      render();
      crowd.stop();
      guard.release();
    },
    destroy,
  };
}
