/**
 * The match pattern of an origin such as `http://crm.acme.it:8000`, for permissions and content scripts.
 * Without the port: Firefox knows no ports in match patterns, and a pattern without one matches every port in both browsers.
 */
export function toMatchPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The origin of a web page's address; null for any other address. */
export function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}
