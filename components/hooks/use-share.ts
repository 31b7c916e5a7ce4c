import { useState } from 'preact/hooks';
import type { OnShare } from '@/lib/messaging/whole-text';

/** How far a long work is: undefined while none runs. `follow` runs one and tells. */
export function useShare(): {
  readonly share: number | null | undefined;
  readonly follow: <Result>(work: (onShare: OnShare) => Promise<Result>) => Promise<Result>;
} {
  const [share, setShare] = useState<number | null | undefined>();
  return {
    share,
    follow: async (work) => {
      setShare(null);
      try {
        return await work(setShare);
      } finally {
        setShare(undefined);
      }
    },
  };
}
