import { Disclosure } from '@/components/ui/disclosure';
import './why-this.css';

interface WhyThisProps {
  /** The question, such as `Why this share?`. */
  readonly summary: string;
  /** What it is about, for those who hear the page; where several of them stand on one page. */
  readonly of?: string;
  readonly lines: readonly string[];
}

/** What stands behind a number, one line per factor, on demand. */
export function WhyThis({ summary, of, lines }: WhyThisProps) {
  return (
    <div class="why-this small">
      <Disclosure
        summary={
          <>
            {summary}
            {of === undefined ? null : <span class="visually-hidden"> {of}</span>}
          </>
        }
      >
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
