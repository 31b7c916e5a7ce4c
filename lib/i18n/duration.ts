const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in words that both languages share: `45 min`, `3 h`, `3 h 20 min`; rounded to whole minutes. */
export function writeDuration(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / HOUR);
  const rest = whole % HOUR;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Minutes as they are typed: `90`, `1:30`, `1h30`, `2h`; 0 for an empty field, null for anything else or more than a day. */
export function readDuration(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return 0;
  const parts = /^(?:(\d{1,4})|(\d{1,2})\s*[:h]\s*(\d{1,2})?)\s*(?:m|min)?$/.exec(typed);
  if (parts === null) return null;
  const [, plain, hours, rest = '0'] = parts;
  if (plain === undefined && Number(rest) >= HOUR) return null;
  const minutes = plain === undefined ? Number(hours) * HOUR + Number(rest) : Number(plain);
  return minutes <= DAY ? minutes : null;
}
