import { useEffect, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { toShare } from './read-cells';
import { readPercent } from './read-percent';

interface ResultFieldProps {
  readonly label: string;
  /** 1 = on quota; null: none. */
  readonly value: number | null;
  /** The id of what says that this is no percentage; undefined: it is one. */
  readonly errorId: string | undefined;
  readonly onValue: (value: number | null) => void;
  /** What was typed is no percentage; null: it is one again. */
  readonly onWrong: (text: string | null) => void;
  /** Several cells were pasted. */
  readonly onPaste: (text: string) => void;
}

/** One figure of the grid, in per cent; it is saved when the field is left, and Escape brings back what it was. */
export function ResultField({ label, value, errorId, onValue, onWrong, onPaste }: ResultFieldProps) {
  const { formats, isReadOnly } = usePageTools();
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number | null } | null>(null);
  // with the field goes what is wrong in it
  useEffect(() => () => onWrong(null), []);
  // what is typed stands until the figure is another one, and is then forgotten
  if (draft !== null && draft.of !== value) setDraft(null);
  const typed = draft?.of === value ? draft.text : null;
  const keep = () => {
    if (typed === null) return;
    const text = typed.trim();
    const read = text === '' ? null : readPercent(text);
    const isWrong = text !== '' && read === null;
    onWrong(isWrong ? text : null);
    if (isWrong) return;
    const next = read === null ? null : toShare(read.percent);
    if (next === value) setDraft(null);
    else onValue(next);
  };
  return (
    <input
      class="input"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={errorId === undefined ? undefined : 'true'}
      aria-describedby={errorId}
      disabled={isReadOnly}
      value={typed ?? (value === null ? '' : formats.number(value * 100, 2))}
      onInput={(event) => setDraft({ text: event.currentTarget.value, of: value })}
      // when the next field has the focus: what is drawn while nothing has it would bring it back here
      onBlur={() => setTimeout(keep)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') {
          setDraft(null);
          onWrong(null);
        }
      }}
      onPaste={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (!/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        onPaste(text);
      }}
    />
  );
}
