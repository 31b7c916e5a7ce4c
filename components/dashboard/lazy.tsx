import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { describeError } from '@/lib/i18n/errors';
import { CodedError } from '@/lib/messaging/errors';

const soon: (() => Promise<void>)[] = [];

/** Fetches the parts that are wanted soon; waits until all are there, or are known not to come. */
export const bringSoon = (): Promise<unknown> => Promise.all(soon.map((bring) => bring().catch(() => undefined)));

/**
 * A part of a page that is a chunk of its own: it is loaded when it is first shown. Until then its place is kept by
 * `outline`: a block of that height, a CSS length, or something drawn. With `isSoon` it is one of those that
 * `bringSoon` fetches, and is most often there when it is first shown.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  outline: string | VNode = '12rem',
  isSoon = false,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const bring = async (): Promise<void> => {
    loaded = await load();
  };
  // one that does not come is asked for again when it is shown
  if (isSoon) soon.push(bring);
  return function Lazy(props: Props) {
    const { locale } = usePageTools();
    const [state, setState] = useState<'waiting' | 'here' | 'gone'>(loaded === null ? 'waiting' : 'here');
    useEffect(() => {
      if (state === 'here') return;
      let isWanted = true;
      bring().then(
        () => {
          if (isWanted) setState('here');
        },
        () => {
          if (isWanted) setState('gone');
        },
      );
      return () => {
        isWanted = false;
      };
    }, [state]);
    const Part = loaded;
    if (state === 'here' && Part !== null) return <Part {...props} />;
    // after an update the old chunk is gone
    if (state === 'gone') {
      return (
        <Notice tone="danger" isAlert>
          {describeError(new CodedError('extension-updated'), locale)}
        </Notice>
      );
    }
    return typeof outline === 'string' ? <Skeleton height={outline} /> : outline;
  };
}
