import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { commonWords } from '@/lib/i18n/common';
import { describeError } from '@/lib/i18n/errors';

interface ReadingProps {
  /** What was read; null while it never was. */
  readonly view: unknown;
  readonly failure: unknown;
}

/** What is said of a reading: a bar while the first takes its time, or why the last one failed. */
export function Reading({ view, failure }: ReadingProps) {
  const c = useWords(commonWords);
  const { locale } = usePageTools();
  if (failure === null) return view === null ? <Progress said={c('loading')} share={null} /> : null;
  return (
    <Notice tone="danger" isAlert>
      {describeError(failure, locale)}
    </Notice>
  );
}
