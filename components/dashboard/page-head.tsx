import type { ComponentChildren } from 'preact';
import { usePageTools } from '@/components/hooks/page-tools';
import { Notice } from '@/components/ui/notice';
import { describeError } from '@/lib/i18n/errors';

interface PageHeadProps {
  readonly title: string;
  readonly intro: ComponentChildren;
  /** What reading the page threw, if it did. */
  readonly failure?: unknown;
}

/** What a page is called and what it is for, and below it what could not be read. */
export function PageHead({ title, intro, failure = null }: PageHeadProps) {
  const { locale } = usePageTools();
  return (
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="soft">{intro}</p>
      </header>
      {failure === null ? null : (
        <Notice tone="danger" isAlert>
          {describeError(failure, locale)}
        </Notice>
      )}
    </>
  );
}
