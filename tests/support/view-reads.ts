import type * as PanelViews from '@/lib/service/panel-view';

/** Of which database each panel's view was read: by its clock. */
const clocks: unknown[] = [];

/** For `vi.mock`: the module that reads a panel's view, each reading noted when it begins. */
export async function noteReads(importReal: () => Promise<typeof PanelViews>): Promise<typeof PanelViews> {
  const { viewPanel } = await importReal();
  return {
    viewPanel: (...asked) => {
      clocks.push(asked[0].database.now);
      return viewPanel(...asked);
    },
  };
}

/** How often a panel's view was read of this repository, whatever an earlier test has still under way. */
export function countReads({ database }: { readonly database: { readonly now: unknown } }): number {
  return clocks.filter((one) => one === database.now).length;
}
