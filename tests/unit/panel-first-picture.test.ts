import { expect, it } from 'vitest';
import { listSections, needsLater } from '@/components/panel/first-picture';
import { DEFAULT_SETTINGS, type OrderedSection } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';
import { makeRep } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

const order = (...first: OrderedSection[]): OrderedSection[] => [
  ...first,
  ...DEFAULT_SETTINGS.sectionOrder.filter((one) => !first.includes(one)),
];
const view = (settings: Partial<PanelView['settings']>, part: Partial<PanelView> = {}): PanelView =>
  makePanelView(makeRep('Ada'), { settings: { ...DEFAULT_SETTINGS, ...settings }, timer: null, ...part });

it.each<[string, boolean, PanelView]>([
  ['as it comes', false, view({})],
  ['that begins with the questions', false, view({ sectionOrder: order('ask') })],
  ['that begins with the log', true, view({ sectionOrder: order('log') })],
  ['that begins with the plan, since the others are hidden', true, view({ hiddenSections: ['focus', 'ask', 'best'] })],
  [
    'that begins with the gaps, since what stands above is hidden',
    false,
    view({ sectionOrder: order('recent'), hiddenSections: ['recent'] }),
  ],
  ['with a running timer', true, view({}, { timer: { startedAt: 1, category: 'observing' } as PanelView['timer'] })],
])('the first picture of a panel %s needs what is fetched later: %s', (_what, needs, given) => {
  expect(needsLater(given)).toBe(needs);
});

it('what is hidden is not drawn, and the rest stands in the manager’s order', () => {
  expect(listSections(view({ sectionOrder: order('recent', 'log'), hiddenSections: ['focus'] })).slice(0, 3)).toEqual([
    'recent',
    'log',
    'ask',
  ]);
});
