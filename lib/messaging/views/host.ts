import type { Adapter } from '@/lib/crm/types';
import type { Layout, Settings } from '../settings';

/** What the content script gets when it announces its page. */
export interface Hello {
  /** off: this site is switched off, or nobody may be served here (read-only database is still on). */
  readonly state: 'on' | 'off';
  readonly token: string;
  /** The CRM of this site, whose adapter comes by a script of its own; null while the page has to be recognised. */
  readonly crm: string | null;
  /** The site's own CRM as the manager taught it: it goes before all others. */
  readonly taught: Adapter | null;
  /** Changes with what was pointed at on this site: then it is read anew. Empty where nothing was. */
  readonly pointed: string;
  /** The CRM that it was last time: its adapter is on its way. */
  readonly likely: string | null;
  /** The record that this address seems to name, of those that are remembered: the frame may begin with it. */
  readonly guess: string | null;
  /** The CRMs whose signature (CSS) is to be looked for, in this order. */
  readonly candidates: readonly { readonly id: string; readonly signature: string }[];
  readonly layout: Layout;
  readonly side: Settings['side'];
  readonly isOpen: boolean;
  readonly pushesPage: boolean;
  /** Carried in the frame's address so that the first paint is right. */
  readonly theme: Settings['theme'];
  readonly language: Settings['language'];
  /** The look of the host, as a style sheet: the content script carries as little as possible. */
  readonly style: string;
  /** Words of the host's own controls, in the manager's language (the content script has none). */
  readonly words: Readonly<Record<'open' | 'resize' | 'blocked' | 'keyboard' | 'reload', string>>;
}
