interface Place {
  readonly x: number;
  readonly y: number;
}

/** As far as a pointer reaches, in pixels. */
const REACH = 32;
const LEAP = 10;

/** The dot nearest to a point, the last one of those that lie on each other; null when none is within reach. */
export function findNearest(places: readonly Place[], point: Place): number | null {
  let nearest: number | null = null;
  let least = REACH;
  for (const [index, { x, y }] of places.entries()) {
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance > least) continue;
    least = distance;
    nearest = index;
  }
  return nearest;
}

/** Where a key leads from one dot: arrows to the next, page keys ten further, Home and End; null for any other key. */
export function stepTo(key: string, from: number, count: number): number | null {
  const to = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1 }[key];
  const far = { PageUp: from - LEAP, PageDown: from + LEAP, Home: 0, End: count - 1 }[key];
  const wanted = to ?? far;
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}
