import type { RepId } from '@/lib/coaching/types';
import { canonise } from './canonise';
import { forgetPerson } from './forget-person';
import type { ListName } from './lists';

/** A version of a record, as one machine has it. */
export interface Version {
  readonly updatedAt: number;
  readonly id?: string;
  readonly rep?: RepId;
  readonly was?: RepId;
  readonly note?: string;
  readonly chosenOver?: unknown;
}

/** Whose a record was at first: a merge of reps does not change that. */
export const originOf = ({ rep, was }: Version): RepId | undefined => was ?? rep;

/**
 * Which of two versions of one record stays: the newer; of two of the same millisecond that of the rep whose id is
 * greater, then the one whose text is. So it is the same one in whatever order they come, and whoever is merged or erased.
 */
export function chooseVersion<One extends Version>(name: ListName, one: One, two: One): One {
  const order = one.updatedAt - two.updatedAt;
  if (order !== 0) return order > 0 ? one : two;
  if (name === 'times') return chooseTime(one, two);
  const [ours, theirs] = [originOf(one) ?? '', originOf(two) ?? ''];
  if (ours !== theirs) return ours > theirs ? one : two;
  return name === 'opportunities' ? chooseDeal(one, two) : chooseText(one, two, ({ rep, was, ...rest }) => rest);
}

function chooseText<One extends Version>(one: One, two: One, read: (one: One) => unknown): One {
  return canonise(read(one)) >= canonise(read(two)) ? one : two;
}

/** Two machines that say of one choice that it was over different owners: then nobody knows over whom. */
function chooseDeal<One extends Version>(one: One, two: One): One {
  const read = ({ rep, was, chosenOver, ...rest }: One) => rest;
  const chosen = chooseText(one, two, read);
  if (canonise(read(one)) !== canonise(read(two)) || canonise(one.chosenOver) === canonise(two.chosenOver))
    return chosen;
  const { chosenOver, ...rest } = chosen;
  return rest as One;
}

/** Of the manager's own minutes there is a version that was about somebody who is erased: it no longer says about whom. */
function chooseTime<One extends Version>(one: One, two: One): One {
  const whose = (time: One): string => originOf(time) ?? (time.note === undefined ? '' : ' ');
  const stripped = chooseText(one, two, forgetPerson);
  if (whose(one) !== whose(two)) return forgetPerson(stripped) as unknown as One;
  if (canonise(forgetPerson(one)) !== canonise(forgetPerson(two))) return stripped;
  return chooseText(one, two, ({ rep, was, ...rest }) => rest);
}
