const PRESSED = 'a[href],button,input,select,textarea,summary,label,[role=button],[role=link],[role=tab],[tabindex]';

/** An upright strip of the window, in CSS pixels. */
interface Strip {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The top nearest to the wanted one at which a strip at the window's edge hides nothing of the page that can be pressed;
 * null when there is none. `host` is our own and does not count.
 */
export function findFreePlace(wanted: number, { left, width, height }: Strip, host: Element): number | null {
  const isFree = (top: number): boolean =>
    [2, height / 2, height - 2].every((down) =>
      [2, width - 2].every((right) => {
        const below = document.elementsFromPoint(left + right, top + down).find((one) => one !== host);
        return below === undefined || below.closest(PRESSED) === null;
      }),
    );
  const last = Math.max(innerHeight - height, 0);
  const steps = Math.ceil(last / height);
  const tops = [wanted, ...Array.from({ length: steps }, (_, step) => Math.min(step * height, last))];
  tops.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return tops.find(isFree) ?? null;
}
