interface SkeletonProps {
  /** CSS lengths, such as `60%` and `1.25rem`. */
  readonly width?: string;
  readonly height?: string;
}

/** A quiet block in the place of what is still being read; it says nothing to a screen reader. */
export function Skeleton({ width = '100%', height = '1rem' }: SkeletonProps) {
  return <span class="skeleton" aria-hidden="true" style={{ width, height }} />;
}
