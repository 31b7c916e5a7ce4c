import { useRef } from 'preact/hooks';
import { useArrival } from '../use-arrival';

/** What is known of the file that was chosen, or of what it would add: the focus comes here, since what led here is gone. */
export function FileHead({ name, said }: { readonly name: string; readonly said: string }) {
  const head = useRef<HTMLParagraphElement>(null);
  useArrival(head, true);
  return (
    <p role="status" ref={head} tabIndex={-1}>
      <b dir="auto">{name}</b> {said}
    </p>
  );
}
