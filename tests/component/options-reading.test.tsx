import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { CodedError } from '@/lib/messaging/errors';
import { makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = makeRep('Marco Bianchi');

beforeEach(() => {
  page.reset();
  page.answer('team.read', () => makeTeamView({ reps: [marco] }));
  page.answer('mirror.read', () => ({ entries: [], observed: [], asked: [], timer: null }));
});
afterEach(cleanup);

test.each([
  ['#/team', 'analysis.read', null],
  [`#/rep/${marco.id}/copy`, 'observation.list', null],
  [`#/rep/${marco.id}/agenda`, 'questions.read', null],
  ['#/observations', 'observation.list', null],
  ['#/mirror', 'observer.read', 'You as an observer'],
  ['#/sites', 'stages.read', 'Stage names'],
  ['#/sites', 'teach.list', 'Taught by you'],
  ['#/data', 'retention.read', 'Retention'],
])('%s: while %s is read a bar says so, and when it cannot be read that is said', async (hash, name, region) => {
  const reading = Promise.withResolvers<never>();
  // some ask a moment after the bar is there
  reading.promise.catch(() => undefined);
  page.answer(name, () => reading.promise);
  location.hash = hash;
  render(<Dashboard />);
  const place = within(
    await (region === null ? screen.findByRole('main') : screen.findByRole('region', { name: region })),
  );
  expect(await place.findByRole('progressbar', { name: 'Loading…' })).toBeTruthy();
  reading.reject(new CodedError('storage-failed'));
  expect((await place.findByRole('alert')).textContent).toMatch(/could not write/);
  expect(place.queryByRole('progressbar', { name: 'Loading…' })).toBeNull();
});
