import type { runInSlices } from '@/components/hooks/run-in-slices';

interface Slices {
  readonly runInSlices: typeof runInSlices;
}

/** Long work in slices, as a double that can be made to stand still: what is shown meanwhile is then there to be looked at. */
export function createHaltedWork() {
  let until: Promise<void> | null = null;
  return {
    /** For `vi.mock`: the module as it is, but for standing still. */
    wrap: async (importReal: () => Promise<unknown>): Promise<Slices> => {
      const real = (await importReal()) as Slices;
      return {
        runInSlices: async (work, onShare) => {
          if (until !== null) onShare?.(0.1);
          await until;
          return real.runInSlices(work, onShare);
        },
      };
    },
    /** The next work stands still until what this answers is called. */
    halt: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      until = promise;
      return () => {
        until = null;
        resolve();
      };
    },
  };
}
