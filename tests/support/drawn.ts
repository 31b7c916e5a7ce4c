import { waitFor } from '@testing-library/preact';

/** Waits until what stands in the document was drawn and its effects have run, as for somebody who sees it. */
export const untilDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Resolves when the parts that are chunks of their own have come. */
export const untilLoaded = (): Promise<void> =>
  waitFor(() => {
    if (document.querySelector('details .skeleton, main > .skeleton, header .skeleton') !== null)
      throw new Error('a part is still loading');
  });

/** Resolves when the panel's later sections (the log is one that cannot be hidden) stand below the first, and their chunk has come. */
export async function untilWhole(): Promise<void> {
  await waitFor(() => {
    if (document.getElementById('log') === null) throw new Error('the later sections are still to come');
  });
  await untilLoaded();
}
