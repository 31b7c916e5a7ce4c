import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface RegionProps {
  readonly title: string;
  readonly id?: string;
  readonly regionRef?: Ref<HTMLElement>;
  readonly children: ComponentChildren;
}

/** A section of the panel, named by its heading. */
export function Region({ title, id, regionRef, children }: RegionProps) {
  const heading = useId();
  return (
    <section class="region" id={id} ref={regionRef ?? null} aria-labelledby={heading}>
      <h2 id={heading} class="region-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
