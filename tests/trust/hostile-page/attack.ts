/** What a page may have got hold of: the worst that we can imagine, taken from the browser and handed to it. */
export interface Stolen {
  /** The panel's whole address, with the token of this tab. */
  readonly frame: string;
  /** The address of the panel that this very tab had before its page was loaded anew. */
  readonly earlier: string;
  /** The address of the panel in another tab, with that one's token. */
  readonly otherTab: string;
  /** The address of a panel whose tab was closed, with the token that it had. */
  readonly closedTab: string;
  /** The extension's own address, the same in every session. */
  readonly base: string;
}

/** One thing that a hostile page tries. What runs in the page tells with `loot` what it has got hold of. */
export interface Attack {
  readonly name: string;
  /** What the page tries. */
  readonly tries: string;
  /**
   * How it is judged, besides that nothing of ours is in the loot and nothing of the page's runs in our pages:
   * `usable`: the manager logs an observation in the panel by real clicks and keys, and it is kept;
   * `aside`: the panel is not there, and the popup says that the page does not let it in;
   * `either`: one of these two;
   * `limit`: a limit that is stated, so that only the loot counts.
   */
  readonly judged: 'usable' | 'aside' | 'either' | 'limit';
  /** What is otherwise in Firefox; `known` is a limit that is stated there: the host is found, what it shows is not. */
  readonly inFirefox?: { readonly judged?: Attack['judged']; readonly known?: string };
  /** The page needs so long for it. */
  readonly lastsMs?: number;
  /** The same tab has had the panel beside it before. */
  readonly comesAgain?: true;
  /** Runs in the page before any script of its own. */
  readonly before?: () => void;
  /** Markup at the beginning of the page's body. */
  readonly markup?: string;
  /** Headers of the page's response besides its own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Runs in the page once the panel stands beside it and a note was begun. */
  readonly act?: (stolen: Stolen) => unknown;
  /** Runs in the page after the manager has used the panel: for what was collected meanwhile. */
  readonly after?: () => unknown;
}
