import type { ComponentChildren } from 'preact';
import { useWords } from '@/components/hooks/use-words';
import { IconCheck } from '@/components/ui/icons';
import { welcomeWords } from '@/lib/i18n/welcome';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

/** One of the steps: its number, or a tick when the data shows that it is done. */
export function Step({ number, title, isDone, children }: StepProps) {
  const t = useWords(welcomeWords);
  return (
    <section class={isDone ? 'step step-done' : 'step'} aria-labelledby={`step-${number}`}>
      <span class="step-mark figures" aria-hidden="true">
        {isDone ? <IconCheck /> : number}
      </span>
      <div class="step-body">
        <h2 id={`step-${number}`}>
          {title}
          <span class="visually-hidden"> ({t(isDone ? 'done' : 'open')})</span>
        </h2>
        {children}
      </div>
    </section>
  );
}
