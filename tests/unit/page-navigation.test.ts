// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lifetime } from '@/lib/page/lifetime';
import { watchNavigation } from '@/lib/page/navigation';

const scope = globalThis as { navigation?: EventTarget };
const at = (path: string): string => new URL(path, location.href).href;
let end: AbortController;
let told: [url: string, isCommitted: boolean][];

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/deals');
  end = new AbortController();
  told = [];
});
afterEach(() => {
  end.abort();
  delete scope.navigation;
  vi.useRealTimers();
});

function watch() {
  const lifetime: Lifetime = {
    signal: end.signal,
    setInterval: (run, everyMs) => {
      const timer = setInterval(run, everyMs);
      end.signal.addEventListener('abort', () => clearInterval(timer));
    },
  };
  watchNavigation(lifetime, (url, isCommitted) => told.push([url, isCommitted]));
}

describe('where the browser announces no navigations', () => {
  it.each([
    ['pushState', () => history.pushState(null, '', '/deals/7')],
    ['replaceState', () => history.replaceState(null, '', '/deals/7')],
  ])('%s is noticed soon, once', (_name, go) => {
    watch();
    go();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([[at('/deals/7'), true]]);
  });

  it('a click that navigates is noticed at once', () => {
    watch();
    document.body.onclick = () => history.pushState(null, '', '/deals/7');
    document.body.click();
    vi.advanceTimersByTime(1);
    document.body.onclick = null;
    expect(told).toEqual([[at('/deals/7'), true]]);
  });

  it.each(['hashchange', 'popstate', 'pageshow'])('%s tells the address that is there now', (type) => {
    watch();
    history.replaceState(null, '', '/deals#/7');
    window.dispatchEvent(new Event(type));
    expect(told).toEqual([[at('/deals#/7'), true]]);
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(1);
  });

  it('nothing is told while nothing changes, nor after the end', () => {
    watch();
    document.body.click();
    vi.advanceTimersByTime(1000);
    end.abort();
    history.pushState(null, '', '/deals/7');
    window.dispatchEvent(new Event('popstate'));
    document.body.click();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
  });
});

describe('where the browser announces them', () => {
  beforeEach(() => {
    scope.navigation = new EventTarget();
  });
  const navigate = (path: string, downloadRequest: string | null = null) =>
    scope.navigation?.dispatchEvent(
      Object.assign(new Event('navigate'), { destination: { url: at(path) }, downloadRequest }),
    );

  it('a navigation is told when it begins and when it has arrived', () => {
    watch();
    navigate('/deals/7');
    expect(told).toEqual([[at('/deals/7'), false]]);
    history.pushState(null, '', '/deals/7');
    scope.navigation?.dispatchEvent(new Event('currententrychange'));
    expect(told.at(-1)).toEqual([at('/deals/7'), true]);
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveLength(2);
  });

  it('one that failed, or was given up without a word, tells the address that stayed', () => {
    watch();
    navigate('/deals/7');
    scope.navigation?.dispatchEvent(new Event('navigateerror'));
    expect(told.at(-1)).toEqual([at('/deals'), true]);
    navigate('/deals/8');
    vi.advanceTimersByTime(1999);
    expect(told.at(-1)).toEqual([at('/deals/8'), false]);
    vi.advanceTimersByTime(1);
    expect(told.at(-1)).toEqual([at('/deals'), true]);
  });

  it('a newer one is given its own time', () => {
    watch();
    navigate('/deals/7');
    vi.advanceTimersByTime(1500);
    navigate('/deals/8');
    vi.advanceTimersByTime(1500);
    expect(told).toEqual([
      [at('/deals/7'), false],
      [at('/deals/8'), false],
    ]);
  });

  it('a download is no navigation', () => {
    watch();
    navigate('/deals/7/offer.pdf', 'offer.pdf');
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });

  it('nothing is told after the end, not even of one that is under way', () => {
    watch();
    navigate('/deals/7');
    end.abort();
    navigate('/deals/8');
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([[at('/deals/7'), false]]);
  });
});
