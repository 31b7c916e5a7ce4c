/**
 * Whether the focus is on nothing. In a frame that does not have it that is no loss: the person is in the page around it,
 * and what is given the focus here would take it from there.
 */
export const isFocusLost = (): boolean =>
  (top === window || document.hasFocus()) &&
  (document.activeElement === null || document.activeElement === document.body);
