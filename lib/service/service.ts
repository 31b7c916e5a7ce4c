import type { Timestamp } from '@/lib/coaching/types';
import { markBegun } from '@/lib/platform/begun-mark';
import type { Repository } from '@/lib/storage/repository';
import { forgetAhead } from './ahead';
import { tellPages } from './broadcast';

/** What every handler works with. The repository opens once per life of the worker; a part opens more of it. */
export interface Service<Opened extends Repository = Repository> {
  readonly repository: () => Promise<Opened>;
  readonly now: () => Timestamp;
}

/**
 * Tells all open pages that the data changed, after the commit; answers the new counter. `before` begins what shall not wait
 * until all of them have read anew.
 */
export async function announceChange(
  repository: Repository,
  before: () => unknown = () => undefined,
): Promise<{ counter: number }> {
  forgetAhead();
  before();
  const counter = await repository.readCounter();
  markBegun();
  tellPages({ event: 'changed', counter });
  return { counter };
}
