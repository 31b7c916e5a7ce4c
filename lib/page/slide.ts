/** So long the pointer rests before what was moved is laid out anew. */
const REST_MS = 150;

/** Moves an element by a transform while the pointer drags it: nothing is laid out, neither here nor in the page. */
export interface Slide {
  /** Distances in CSS pixels from where it is laid out; `onRest` is called when the pointer stays. */
  to(right: number, down: number, onRest?: () => void): void;
  /** It stands where it is laid out. */
  end(): void;
}

export function createSlide({ style }: HTMLElement): Slide {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    to(right, down, onRest) {
      clearTimeout(timer);
      style.willChange = 'transform';
      style.transform = `translate(${right}px,${down}px)`;
      if (onRest !== undefined) timer = setTimeout(onRest, REST_MS);
    },
    end() {
      clearTimeout(timer);
      style.willChange = '';
      style.transform = '';
    },
  };
}
