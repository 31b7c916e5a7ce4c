interface Walks {
  /** What was asked by the browser with the extension. */
  readonly walked: readonly string[];
  /** And by the one without, on the same way. */
  readonly control: readonly string[];
  readonly site: string;
  /** What the browser asks of its maker, at moments of its own. */
  readonly makers: RegExp;
}

const hostOf = (asked: string) => new URL(asked.replace(/^CONNECT /, 'https://').replace(/^[A-Z]+ /, '')).host;
/** Each request of the site with its number; for its icon a browser asks when it likes. */
const number = (asked: readonly string[], site: string): Set<string> => {
  const times = new Map<string, number>();
  return new Set(
    asked
      .filter((one) => one.includes(site) && !one.endsWith('/favicon.ico'))
      .map((one) => {
        times.set(one, (times.get(one) ?? 0) + 1);
        return `${one} (${times.get(one)})`;
      }),
  );
};

/**
 * What the browser with the extension has asked and the other one has not: of the site every single request counts, of
 * other places any that the other browser, and the browser's maker, know nothing of. And what of the site only the other one
 * has asked. `ofCrm` is how much was compared.
 */
export function compareRequests({ walked, control, site, makers }: Walks) {
  const [mine, others] = [number(walked, site), number(control, site)];
  const known = new Set(control.map(hostOf));
  const elsewhere = walked.filter((one) => !one.includes(site) && !known.has(hostOf(one)) && !makers.test(one));
  return {
    ofCrm: mine.size,
    added: [...[...mine].filter((one) => !others.has(one)), ...elsewhere],
    lacking: [...others].filter((one) => !mine.has(one)),
  };
}
