import { useId } from 'preact/hooks';

const VALUES = [1, 2, 3, 4, 5] as const;
const ALL_ANCHORS = [1, 3, 5] as const;
type RatingChoiceValue = (typeof VALUES)[number];

interface RatingChoiceProps {
  readonly label: string;
  readonly value: RatingChoiceValue | null;
  readonly onValue: (value: RatingChoiceValue) => void;
  /** Before a rating is chosen all three anchors are written out. */
  readonly showsAll?: boolean;
  /** What 1, 3 and 5 look like; the one of the chosen rating is written below, between two of them both are. */
  readonly anchors?: Readonly<Record<1 | 3 | 5, string>> | undefined;
}

/** Five native radios in a row, named by their number. */
export function RatingChoice({ label, value, onValue, anchors, showsAll = false }: RatingChoiceProps) {
  const id = useId();
  const none = showsAll ? ALL_ANCHORS : [];
  // a skill of the manager's own may have only some of them
  const wanted = value === null ? none : nearestAnchors(value);
  const shown = wanted.filter((one) => (anchors?.[one] ?? '') !== '');
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
              aria-describedby={one === value && shown.length > 0 ? `${id}-anchor` : undefined}
              onChange={() => onValue(one)}
            />
            <span aria-hidden="true">{one}</span>
          </label>
        ))}
      </div>
      {shown.length > 0 ? (
        <div class="rating-anchor" id={`${id}-anchor`}>
          {shown.map((one) => (
            <p key={one}>
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
