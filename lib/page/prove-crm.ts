import type { Hello } from '@/lib/messaging/views';

type Candidate = Hello['candidates'][number];

/** Milliseconds between looks for the signature of a CRM without a fixed host; then only at navigations. */
const PROVE_LOOKS = [0, 200, 400, 800, 1600, 3200];
/** While a page is still loading, its head may already say that it is the CRM of last time. */
const LOADING_LOOK_MS = 16;
const RAREST_LOADING_LOOK_MS = 200;
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/**
 * Calls `look` with the CRMs that this page may be, again and again until it answers that there is nothing more to look
 * for, or the page has had its time.
 */
export async function proveCrm(
  { candidates, likely }: Hello,
  look: (among: readonly Candidate[]) => boolean,
): Promise<void> {
  const lastTime = candidates.filter(({ id }) => id === likely);
  for (let wait = LOADING_LOOK_MS; document.readyState === 'loading'; wait *= 1.1) {
    if (look(lastTime)) return;
    await pause(Math.min(wait, RAREST_LOADING_LOOK_MS));
  }
  for (const wait of PROVE_LOOKS) {
    if (wait > 0) await pause(wait);
    if (look(candidates)) return;
  }
}
