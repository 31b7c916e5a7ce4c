import type { FrameLog, PanelState } from './frame-log.ts';

/** What may be said beside the record at one address; null where no record is. */
export interface Truth {
  readonly owner: string;
  /** Owners that this document may say as well: the deal changed hands while it was loading. */
  readonly orOwners?: readonly string[];
  /** Owners of other times: they may be named as long as it is said that they are from memory. */
  readonly remembered?: readonly string[];
  readonly deal: string;
  /** Whether the owner is in the team, so that notes about them may be shown. */
  readonly isInTeam: boolean;
}

/** What the heading says where it names nobody. Any other word is somebody's name, also a word of the page that is none. */
const NEUTRAL = ['', 'Reading the page…', 'No opportunity here', 'Whose deal is this?'];

interface Names {
  /** Everybody's names. */
  readonly people: readonly string[];
  readonly deals: readonly string[];
}

/** One moment in which the panel was wrong: what it said, and how long after one change of the page and before the next. */
interface Wrong {
  readonly at: number;
  readonly path: string;
  readonly truth: Truth | null;
  readonly state: PanelState | null;
  readonly after: number;
  readonly before: number;
}

/**
 * The moments in which the panel was in sight and named another rep than the address' own, another deal, or showed a note
 * about somebody else; or was in sight where no record is. Every state of the panel is held against every state of the page.
 */
export function findWrong(
  log: FrameLog,
  names: Names,
  truthOf: (path: string, since: number) => Truth | null,
): Wrong[] {
  return log.page.flatMap(({ at, since, path, isPanelShown }, index): Wrong[] => {
    if (!isPanelShown) return [];
    const end = log.page[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const truth = truthOf(path, since);
    if (truth === null) return [{ at, path, truth, state: null, after: 0, before: end - at }];
    return statesBetween(log.panel, { at, since }, end)
      .filter((state) => isWrong(state, truth, names))
      .map((state) => ({
        at,
        path,
        truth,
        state,
        after: Math.round(state.at - at),
        before: Math.round(end - state.at),
      }));
  });
}

/** How many different addresses were seen with a rep's name beside them. */
export function countNamed(log: FrameLog, names: Names): number {
  const named = log.page.filter(({ at, since, isPanelShown }, index) => {
    const end = log.page[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    return (
      isPanelShown && statesBetween(log.panel, { at, since }, end).some(({ heading }) => names.people.includes(heading))
    );
  });
  return new Set(named.map(({ path }) => path)).size;
}

function isWrong({ heading, deal, isRemembered, seen }: PanelState, truth: Truth, { deals }: Names): boolean {
  const owners = [truth.owner, ...(truth.orOwners ?? [])];
  const isOwner = (name: string): boolean => owners.includes(name);
  const isFormer = isRemembered && truth.remembered?.includes(heading) === true;
  return (
    (!NEUTRAL.includes(heading) && !isOwner(heading) && !isFormer) ||
    (deals.includes(deal) && deal !== truth.deal) ||
    // a former owner's notes are beside their own name only
    seen.some((name) => name !== heading || !(isFormer || (truth.isInTeam && isOwner(name))))
  );
}

/** The state at the beginning, if it is of a panel in this document, and those that follow before the end. */
function statesBetween(
  states: readonly PanelState[],
  { at: from, since }: { readonly at: number; readonly since: number },
  to: number,
): PanelState[] {
  const first = states.findLast(({ at }) => at <= from);
  const following = states.filter(({ at }) => at > from && at < to);
  return first === undefined || first.at < since ? following : [first, ...following];
}
