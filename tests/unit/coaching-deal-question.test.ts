import { describe, expect, it } from 'vitest';
import { findDealQuestion } from '@/lib/coaching/deal-question';
import type { Advice, DealFacts, Skill, SkillId, SkillReading } from '@/lib/coaching/types';
import { DAY, NOW } from '../support/random-team';

const skills: Skill[] = [
  { id: 'problems' as SkillId, area: 'interaction', relevance: { discovery: 1 } },
  { id: 'value' as SkillId, area: 'presentation', relevance: { proposal: 1 } },
];
const withAdvice = (problems: Advice, value: Advice) =>
  [
    { skill: 'problems', advice: problems },
    { skill: 'value', advice: value },
  ] as unknown as SkillReading[];
const NO_GAP = withAdvice('recognise', 'recognise');
/** A deal with nothing to ask about. */
const fine: DealFacts = { stage: 'proposal', closeDate: NOW + 9 * DAY, hasAmount: true, stageSince: NOW - 3 * DAY };

const ask = (deal: Partial<DealFacts>, readings = NO_GAP, stageLimitDays?: number) =>
  findDealQuestion({
    deal: { ...fine, ...deal },
    readings,
    skills,
    ...(stageLimitDays === undefined ? {} : { stageLimitDays }),
    now: NOW,
  });

describe('the deal question', () => {
  it('is none where nothing stands out', () => {
    expect(ask({})).toBeNull();
  });

  it('asks about a close date once its day is over', () => {
    expect(ask({ closeDate: NOW - DAY + 1 })).toBeNull();
    expect(ask({ closeDate: NOW - DAY })).toBe('close-date-past');
  });

  it('asks about what the page shows as empty, not about what it does not show', () => {
    expect(ask({ closeDate: null })).toBe('no-close-date');
    expect(ask({ hasAmount: false })).toBe('no-amount');
    expect(findDealQuestion({ deal: { stage: 'proposal' }, readings: NO_GAP, skills, now: NOW })).toBeNull();
  });

  it('asks about a stage unchanged for longer than the limit, 30 days unless set', () => {
    expect(ask({ stageSince: NOW - 30 * DAY })).toBeNull();
    expect(ask({ stageSince: NOW - 30 * DAY - 1 })).toBe('stage-unchanged');
    expect(ask({ stageSince: NOW - 11 * DAY }, NO_GAP, 10)).toBe('stage-unchanged');
    expect(ask({ stageSince: NOW - 40 * DAY }, NO_GAP, 60)).toBeNull();
  });

  it.each(['proposal', 'negotiation', 'closing'] as const)('asks at %s whether discovery is a gap', (stage) => {
    expect(ask({ stage }, withAdvice('coach', 'recognise'))).toBe('late-stage-discovery-gap');
    expect(ask({ stage }, withAdvice('observe', 'coach'))).toBeNull();
  });

  it('does not ask so at an early or unknown stage', () => {
    expect(ask({ stage: 'discovery' }, withAdvice('coach', 'coach'))).toBeNull();
    expect(ask({ stage: null }, withAdvice('coach', 'coach'))).toBeNull();
  });

  it('is one only, the most pressing', () => {
    const all = { hasAmount: false, stageSince: NOW - 99 * DAY };
    const gap = withAdvice('coach', 'coach');
    expect(ask({ ...all, closeDate: NOW - 5 * DAY }, gap)).toBe('close-date-past');
    expect(ask({ ...all, closeDate: null }, gap)).toBe('no-close-date');
    expect(ask(all, gap)).toBe('no-amount');
    expect(ask({ ...all, hasAmount: true }, gap)).toBe('stage-unchanged');
  });

  it.each(['won', 'lost'] as const)('is none for a deal that is %s', (stage) => {
    expect(ask({ stage, closeDate: NOW - 99 * DAY, hasAmount: false })).toBeNull();
  });
});
