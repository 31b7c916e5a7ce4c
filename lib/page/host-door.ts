import type { createHost } from './host';

export type HostMaker = typeof createHost;

/** Both scripts live in the extension's own world of the page; this is the one name by which they meet. */
interface Door {
  affiancaHost?: { maker: HostMaker | null; wanted: ((make: HostMaker) => void) | null };
}

const door = (): NonNullable<Door['affiancaHost']> => {
  const scope = globalThis as Door;
  scope.affiancaHost ??= { maker: null, wanted: null };
  return scope.affiancaHost;
};

/** Called by the host's script when it has come. */
export function offerHost(make: HostMaker): void {
  const meeting = door();
  meeting.maker = make;
  meeting.wanted?.(make);
  meeting.wanted = null;
}

/** Calls back with the maker, now or when the host's script comes; only the last who asked is called. */
export function awaitHost(onMaker: (make: HostMaker) => void): void {
  const meeting = door();
  if (meeting.maker !== null) onMaker(meeting.maker);
  else meeting.wanted = onMaker;
}
