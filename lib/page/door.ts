/** Where a part that comes into the page by a script of its own meets the script that wants it. */
export type Door<Kit> = string & { readonly kit?: Kit };

interface Meeting<Kit> {
  kit: Kit | null;
  wanted: ((kit: Kit) => void) | null;
}

/**
 * Our scripts live in the extension's own world of the page; by this one name two of them meet. A symbol and not a text:
 * in Chromium the page's elements are found in that world too, by their ids.
 */
function meetAt<Kit>(door: Door<Kit>): Meeting<Kit> {
  const scope = globalThis as { [key: symbol]: Meeting<Kit> | undefined };
  const key = Symbol.for(door);
  scope[key] ??= { kit: null, wanted: null };
  return scope[key];
}

/** Called by the part when it has come. */
export function offerKit<Kit>(door: Door<Kit>, kit: Kit): void {
  const meeting = meetAt(door);
  meeting.kit = kit;
  meeting.wanted?.(kit);
  meeting.wanted = null;
}

/** What has come, for whoever takes it first; null for everybody after, and as long as nothing has come. */
export function takeKit<Kit>(door: Door<Kit>): Kit | null {
  const meeting = meetAt(door);
  const { kit } = meeting;
  meeting.kit = null;
  return kit;
}

/** Calls back with the part, now or when it comes; only the last who asked is called. */
export function awaitKit<Kit>(door: Door<Kit>, onKit: (kit: Kit) => void): void {
  const meeting = meetAt(door);
  if (meeting.kit !== null) onKit(meeting.kit);
  else meeting.wanted = onKit;
}
