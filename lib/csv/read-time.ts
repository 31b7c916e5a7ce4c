/** A time of day at the end of a cell, and its zone where one is written. */
const TIME =
  /(?:T|,? +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)? *([ap])?\.?(?:(?<=[ap]\.?)m\.?)? *(Z|UTC|GMT)?([+-]\d{2}(?::?\d{2})?)?$/i;

interface SplitTime {
  readonly date: string;
  /** The calendar day with this time, as `readDates` says it; null when there is no such time. */
  readonly addTime: (day: string) => string | null;
}

/** A cell taken apart into its date and its time of day, to the millisecond; what is no time stays with the date. */
export function splitTime(text: string): SplitTime {
  const found = TIME.exec(text);
  if (found === null) return { date: text, addTime: (day) => day };
  const [whole, hour = '', minute = '', second = '0', fraction = '', half, utc, offset] = found;
  const clock = [readHour(hour, half), Number(minute), Number(second)];
  const [hours = -1, minutes = 60, seconds = 60] = clock;
  const isTime = hours >= 0 && hours < 24 && minutes < 60 && seconds < 60;
  const time = `${clock.map((part) => String(part).padStart(2, '0')).join(':')}.${fraction.padEnd(3, '0').slice(0, 3)}`;
  const zone = offset === undefined ? (utc === undefined ? '' : 'Z') : writeOffset(offset);
  return {
    date: text.slice(0, -whole.length),
    addTime: (day) => (isTime ? toMoment(`${day}T${time}`, zone) : null),
  };
}

/** −1 for an hour that half a day does not have. */
function readHour(text: string, half: string | undefined): number {
  const hour = Number(text);
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** `+0200` and `+02` as `+02:00`. */
function writeOffset(text: string): string {
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  return `${text.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function toMoment(local: string, zone: string): string | null {
  if (zone === '') return local;
  const moment = new Date(local + zone);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
