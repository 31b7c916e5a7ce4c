/**
 * The match pattern of an origin such as `http://crm.acme.it:8000` or `https://*.lightning.force.com`.
 * Without the port: Firefox knows no ports in match patterns, and a pattern without one matches every port in both browsers.
 */
export function toMatchPattern(origin: string): string {
  return `${origin.replace(/:\d+$/, '')}/*`;
}

/** The origin of a web page's address; null for any other address. */
export function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}

/** Whether a site, which may begin with a wildcard (`https://*.lightning.force.com`), holds this origin. */
export function holdsOrigin(site: string, origin: string): boolean {
  const [scheme, host = ''] = site.split('://');
  if (!host.startsWith('*.')) return site === origin;
  const [ownScheme, ownHost = ''] = origin.split('://');
  return scheme === ownScheme && (ownHost === host.slice(2) || ownHost.endsWith(host.slice(1)));
}
