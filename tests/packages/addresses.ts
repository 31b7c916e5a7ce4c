/** An address that may stand in a package: in which files, and why it is never fetched. */
interface Allowed {
  readonly address: RegExp;
  readonly files: RegExp;
  readonly why: string;
}

const CLOUD_CRM = [
  ...['salesforce', 'force', 'crmforce', 'sfcrmapps', 'sfcrmproducts', 'hubspot', 'dynamics', 'microsoftdynamics'],
  ...['appsplatform', 'pipedrive', 'zoho', 'zohocloud', 'copper', 'myfreshworks', 'freshsales', 'close', 'monday'],
  ...['odoo', 'vtiger', 'erpnext', 'frappe', 'twenty'],
].join('|');

export const ALLOWED: readonly Allowed[] = [
  {
    address: /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1998\/Math\/MathML)$/,
    files: /\.js$/,
    why: 'the name of a kind of element, not a place',
  },
  {
    address: /^https?:\/\/\*\/\*$/,
    files: /^(manifest\.json|background\.js|chunks\/.+\.js)$/,
    why: 'the pattern of any site, which the manager may be asked for',
  },
  {
    address: new RegExp(`^https://(\\*\\.|[a-z0-9-]+\\.)([a-z0-9-]+\\.)*(${CLOUD_CRM})(\\.[a-z]+)+/\\*$`),
    files: /^(background\.js|chunks\/.+\.js|adapters\/.+\.js|crm[a-z-]*\.js)$/,
    why: "the pattern of a cloud CRM's pages: where the panel may stand beside a deal",
  },
  {
    address: /^https:\/\/\*\.crm\$\{\w+\}\.dynamics\.com\/\*$/,
    files: /^chunks\/.+\.js$/,
    why: 'the same of a region of Dynamics 365',
  },
  {
    address: /^https:\/\/(\[\^?[^\]]+\][+*]?|app|(\(\?:)?crm)/,
    files: /^(adapters\/.+\.js|chunks\/.+\.js|background\.js)$/,
    why: "a rule by which an opportunity's own address is known",
  },
  {
    address: /^https:\/\/$/,
    files: /\.js$/,
    why: 'put before the address that the manager types, to ask for the permission',
  },
];

/** An address with a scheme, or one of the page's own scheme in markup and styles. */
const ADDRESS = /\b(?:https?|wss?|ftps?):\/\/[^"'`\s\\)<>]*|(?<=(?:src|href)=["']?|url\(["']?)\/\/[^"'`\s\\)<>]+/g;

/** Whatever can ask something of a network, and is therefore nowhere in a package. */
const ASKING =
  /\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts\(["'`]\w+:|preconnect|dns-prefetch|@import|@font-face|\.register\(|new Image\b|new Worker\b|<(?:img|video|audio|object|embed|iframe)\b/g;

/** Every address in a text of a package that has no reason to be there. */
export function findUnexplained(path: string, text: string): readonly string[] {
  return listAddresses(text)
    .filter((found) => !ALLOWED.some(({ address, files }) => address.test(found) && files.test(path)))
    .map((found) => `${path}: ${found}`);
}

export function listAddresses(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)].map(([found]) => found.replace(/[,;]$/, ''));
}

/** Every means of asking a network in a text of a package. */
export function findAsking(path: string, text: string): readonly string[] {
  return [...text.matchAll(ASKING)].map(([found]) => `${path}: ${found}`);
}
