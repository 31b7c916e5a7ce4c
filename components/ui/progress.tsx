interface ProgressProps {
  /** What is being done, said and shown. */
  readonly said: string;
  /** 0 to 1; null while nobody can say. */
  readonly share: number | null;
}

/** A bar for work that takes its time, with what is being done; it is seen after a moment only, since a flash says nothing. */
export function Progress({ said, share }: ProgressProps) {
  return (
    <div class="progress">
      <p role="status">{said}</p>
      {share === null ? <progress aria-label={said} /> : <progress aria-label={said} value={share} max={1} />}
    </div>
  );
}
