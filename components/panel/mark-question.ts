import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { createId } from '@/lib/platform/ids';

/** A mark as it was sent. */
export type Given = Body<'question.mark'>;

/** Useful or not is one statement, asked is another. */
const isVerdict = ({ mark }: Pick<Given, 'mark'>): boolean => mark !== 'asked';

/**
 * Says one thing of a question, in the place of what was said of the same kind before: whoever changes their mind has said
 * only the last. Answers how it is taken back; `change` gets what stands after each.
 */
export async function markQuestion(
  mark: Omit<Given, 'id'>,
  given: readonly Given[],
  change: (next: (all: readonly Given[]) => readonly Given[]) => void,
): Promise<() => Promise<void>> {
  const before = given.find((one) => isVerdict(one) === isVerdict(mark));
  const event: Given = { id: createId(), ...mark };
  const replace = async (gone: Given | undefined, put: Given | undefined): Promise<void> => {
    if (put !== undefined) await send('question.mark', put);
    if (gone !== undefined) await send('question.unmark', { id: gone.id });
    change((all) => [...all.filter((one) => one.id !== gone?.id), ...(put === undefined ? [] : [put])]);
  };
  await replace(before, event);
  return () => replace(event, before);
}
