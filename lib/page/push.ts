import type { Settings } from '@/lib/messaging/settings';

/** Pushes the page aside and puts it back exactly as it was. */
export interface Push {
  /** `width` in CSS pixels; 0 puts the page back. */
  set(side: Settings['side'], width: number): void;
}

/** A push of the `<html>` element by its margin; what the page itself had written there is kept and restored. */
export function createPush(): Push {
  let undo: (() => void) | null = null;
  let done = '';
  return {
    set(side, width) {
      const html = document.documentElement;
      const [property, value] = [`margin-${side}`, `${width}px`];
      // each write makes the whole page lay itself out
      const wanted = `${property}:${value}`;
      if (undo !== null && done === wanted && html.style.getPropertyValue(property) === value) return;
      done = wanted;
      undo?.();
      undo = width > 0 ? setMargin(html, property, value) : null;
    },
  };
}

function setMargin(html: HTMLElement, property: string, value: string): () => void {
  const { style } = html;
  const hadAttribute = html.hasAttribute('style');
  const before = style.getPropertyValue(property);
  const priority = style.getPropertyPriority(property);
  style.setProperty(property, value, 'important');
  return () => {
    // the page has written its own in the meantime: that stays
    if (style.getPropertyValue(property) !== value) return;
    if (before === '') style.removeProperty(property);
    else style.setProperty(property, before, priority);
    if (!hadAttribute && style.length === 0) html.removeAttribute('style');
  };
}
