import { useId } from 'preact/hooks';

const VALUES = [1, 2, 3, 4, 5] as const;
const ALL_ANCHORS = [1, 3, 5] as const;
type RatingChoiceValue = (typeof VALUES)[number];

interface RatingChoiceProps {
  readonly label: string;
  readonly value: RatingChoiceValue | null;
  readonly onValue: (value: RatingChoiceValue) => void;
  /** All three anchors are written out, before a rating is chosen and after: what stands below does not move. */
  readonly showsAll?: boolean;
  /** What 1, 3 and 5 look like; those of the chosen rating, its own or the two around it, stand below and describe it. */
  readonly anchors?: Readonly<Record<1 | 3 | 5, string>> | undefined;
}

/** Five native radios in a row, named by their number. */
export function RatingChoice({ label, value, onValue, anchors, showsAll = false }: RatingChoiceProps) {
  const id = useId();
  const anchorId = (anchor: number): string => `${id}-anchor-${anchor}`;
  // a skill of the manager's own may have only some of them
  const written = ALL_ANCHORS.filter((one) => (anchors?.[one] ?? '') !== '');
  const meant = written.filter((one) => value !== null && nearestAnchors(value).includes(one));
  const shown = showsAll ? written : meant;
  return (
    <div class="rating" role="radiogroup" aria-labelledby={`${id}-label`}>
      <span class="field-label" id={`${id}-label`}>
        {label}
      </span>
      <div class="rating-row">
        {VALUES.map((one) => (
          <label key={one} class="rating-option" title={anchorOf(one, anchors)}>
            <input
              type="radio"
              name={id}
              value={one}
              checked={one === value}
              aria-label={String(one)}
              aria-describedby={one === value && meant.length > 0 ? meant.map(anchorId).join(' ') : undefined}
              onChange={() => onValue(one)}
            />
            <span aria-hidden="true">{one}</span>
          </label>
        ))}
      </div>
      {shown.length > 0 ? (
        <div class="rating-anchor">
          {shown.map((one) => (
            <p key={one} id={anchorId(one)} class={meant.includes(one) ? 'rating-meant' : ''}>
              <b class="figures">{one}</b> {anchors?.[one]}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** The written anchors of a rating: its own, or the two that it lies between. */
export function nearestAnchors(value: RatingChoiceValue): readonly (1 | 3 | 5)[] {
  if (value === 2) return [1, 3];
  return value === 4 ? [3, 5] : [value];
}

function anchorOf(value: RatingChoiceValue, anchors: RatingChoiceProps['anchors']): string | undefined {
  return value === 2 || value === 4 ? undefined : anchors?.[value] || undefined;
}
