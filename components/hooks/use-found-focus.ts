import { useEffect } from 'preact/hooks';
import { isFocusLost } from './focus-lost';

/** Where the focus was: the element, and from it up each parent with the place of the branch in it. */
interface Place {
  readonly element: HTMLElement;
  readonly branch: readonly { readonly parent: Element; readonly index: number }[];
  /** Where it was before it went to the line that says what was done. */
  readonly before: Place | null;
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** A control that is disabled while its work runs gets the focus back; one that stays so gives it to its neighbour. */
const DISABLED_MS = 1000;

/**
 * The focus is never left on nothing. When what had it goes (a row that was deleted, a dialog whose opener is gone, an undo
 * that is over), it moves to what took its place, or to the nearest control beside it; so a keyboard user is not thrown
 * back to the start of the page.
 */
export function useFoundFocus(): void {
  useEffect(() => {
    let last: Place | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // who points looks where they are: nothing is scrolled away from there
    let isPointing = false;
    const note = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      const isOutcome = isInOutcome(target);
      const before = isOutcome ? (last?.before ?? last) : null;
      last = { element: target, branch: listBranch(target), before };
    };
    // a press beside all controls is meant; one on the undo goes back to where they were
    const forget = ({ target }: Event): void => {
      isPointing = true;
      const isKept = target instanceof Element && (last?.element.contains(target) === true || isInOutcome(target));
      if (!isKept) last = null;
    };
    const typeOn = (): void => {
      isPointing = false;
    };
    const look = (): void => {
      clearTimeout(timer);
      if (last === null) return;
      // the browser takes the focus off it a frame later
      if (last.element.isConnected && last.element.matches(':disabled')) {
        timer = setTimeout(() => last !== null && isFocusLost() && giveFocus(last, isPointing), DISABLED_MS);
        return;
      }
      if (isFocusLost()) giveFocus(last, isPointing);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'hidden', 'open'],
    });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget);
    document.addEventListener('keydown', typeOn, true);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget);
      document.removeEventListener('keydown', typeOn, true);
    };
  }, []);
}

const isInOutcome = (element: Element): boolean => element.closest('.outcome') !== null;

function listBranch(element: Element): Place['branch'] {
  const branch: { parent: Element; index: number }[] = [];
  for (let child = element; child.parentElement !== null && child !== document.body; child = child.parentElement) {
    branch.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  }
  return branch;
}

/** To the control itself if it can have the focus again; else to the nearest in what is left around it, first after, then before. */
function giveFocus({ element, branch, before }: Place, preventScroll: boolean): boolean {
  const takes = (one: Element): boolean => takesFocus(one, preventScroll);
  if (takes(element)) return true;
  if (before !== null) return giveFocus(before, preventScroll);
  for (const { parent, index } of branch) {
    if (!parent.isConnected) continue;
    const children = [...parent.children];
    const after = children.slice(index).flatMap(listControls);
    const earlier = children.slice(0, index).flatMap(listControls).reverse();
    if ([...after, ...earlier, parent].some(takes)) return true;
  }
  return false;
}

const listControls = (place: Element): Element[] => [place, ...place.querySelectorAll(CONTROLS)];

/** What is disabled, hidden or in something closed does not take it. */
function takesFocus(element: Element, preventScroll: boolean): boolean {
  if (!(element instanceof HTMLElement) || element === document.body) return false;
  element.focus({ preventScroll });
  return document.activeElement === element;
}
