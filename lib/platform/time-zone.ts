/**
 * How many minutes the clock on the wall is ahead of UTC at a moment in an IANA time zone such as `Europe/Rome`; without
 * one, in the zone of this machine. Throws a RangeError for a zone that nobody knows.
 */
export function createClockOffset(timeZone?: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
    return wall / 60_000 - Math.floor(at / 60_000);
  };
}
