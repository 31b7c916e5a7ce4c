import { findRoot, proveProduct, recogniseRecord } from '@/lib/crm/detect';
import type { Adapter } from '@/lib/crm/types';
import { listFronts } from './fronts';
import { watchFrames } from './watch-frames';

/** The frames in front of a page that names no record itself, or holds the record that it names in one of them. */
export interface FrameKit {
  readonly watchFrames: typeof watchFrames;
  /** Whether the record in front is not the page's own: its address names none, or it does not show what it names. */
  isFramed(adapter: Adapter): boolean;
  /** The record in front: that of the largest frame whose address names any, unless it is the page's own. */
  locate(adapter: Adapter): string | null;
  /** The documents in which this record may stand: those that name it, and, if the tab does, frames that name none. */
  listPages(adapter: Adapter, recordId: string): Document[];
  /** Whether one of the frames in front is this product. */
  proves(product: Pick<Adapter, 'signature'>): boolean;
}

const findOwn = (adapter: Adapter): string | null => recogniseRecord(adapter, location.href);

export const frameKit: FrameKit = {
  watchFrames,
  isFramed(adapter) {
    const own = findOwn(adapter);
    return own === null || findRoot(adapter, document, own) === null;
  },
  locate(adapter) {
    const named = frameKit.isFramed(adapter) ? listFronts().map(({ URL }) => recogniseRecord(adapter, URL)) : [];
    return named.find((id) => id !== null) ?? findOwn(adapter);
  },
  listPages(adapter, recordId) {
    const isNamed = findOwn(adapter) === recordId;
    const frames = listFronts().filter(({ URL }) => {
      const id = recogniseRecord(adapter, URL);
      return id === recordId || (isNamed && id === null);
    });
    return isNamed ? [document, ...frames] : frames;
  },
  proves: (product) => listFronts().some((page) => proveProduct(product, page)),
};
