/** Waits until what stands in the document was drawn and its effects have run, as for somebody who sees it. */
export const untilDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
