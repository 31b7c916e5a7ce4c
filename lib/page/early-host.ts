import { createHost, type HostEvents, type PanelHost } from './host';

/** What is assumed until the background has answered; nothing of it is seen. */
const ASSUMED = {
  state: 'on',
  crm: null,
  taught: null,
  likely: null,
  candidates: [],
  layout: { width: 360, tabTop: 0.4, isOpen: true },
  side: 'right',
  isOpen: true,
  pushesPage: false,
  theme: 'system',
  language: 'browser',
  words: { open: '', resize: '', blocked: '', reload: '' },
} as const;

/**
 * A host that expects a record and whose frame loads at once; it is seen when `begin` is called. Its token is told before,
 * so that the background knows it when the frame asks.
 */
export function createEarlyHost(panelUrl: string, events: HostEvents, onToken: (token: string) => void): PanelHost {
  // not `randomUUID`: a CRM may be without https
  const token = crypto.getRandomValues(new Uint32Array(8)).join('');
  onToken(token);
  const host = createHost({ ...ASSUMED, token }, panelUrl, events, true);
  host.expect(true);
  return host;
}
