import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coachRep } from '@/lib/coaching/coach-rep';
import { readRep } from '@/lib/coaching/read-rep';
import { readTeam } from '@/lib/coaching/read-team';
import type { RepId } from '@/lib/coaching/types';
import { NOW, randomTeam, toMembers, toSkills } from '../support/random-team';
import { referenceComponents } from '../support/reference-method';

const NO_HISTORY = { lastAsked: {}, usefulness: {} };

it('reads a rep as the panel without a deal does, and the typical level as the team’s page does', () => {
  fc.assert(
    fc.property(randomTeam, (drawn) => {
      const team = toMembers(drawn);
      const request = { team, skills: toSkills(drawn), halfLifeDays: drawn.halfLifeDays, now: NOW };
      const { columns } = readTeam(request);
      for (const { id, isActive } of team) {
        const rep = readRep({ ...request, rep: id });
        const panel = coachRep({ ...request, rep: id, questions: [], history: NO_HISTORY, deal: null });
        expect(rep.map(({ reading }) => reading)).toEqual(panel.skills);
        expect(rep.map(({ typical }) => typical)).toEqual(columns.map(({ typical }) => typical));
        if (isActive) expect(rep.map(({ reading }) => reading)).toEqual(columns.map((one) => one.readings.get(id)));
      }
    }),
    { numRuns: 40 },
  );
});

it('carries today’s variance components of the team', () => {
  fc.assert(
    fc.property(randomTeam, (drawn) => {
      const team = toMembers(drawn);
      const [first] = team;
      if (first === undefined) return;
      const skills = toSkills(drawn);
      const read = readRep({ rep: first.id, team, skills, halfLifeDays: drawn.halfLifeDays, now: NOW });
      for (const { skill, components } of read) {
        const { within, between, teamMean } = referenceComponents(drawn, skill.id);
        expect(components.within).toBeCloseTo(within, 6);
        expect(components.between).toBeCloseTo(between, 6);
        expect(components.teamMean).toBeCloseTo(teamMean, 6);
      }
    }),
    { numRuns: 40 },
  );
});

it('does not make up a rep whom the team does not hold', () => {
  const request = { rep: 'nobody' as RepId, team: [], skills: [], halfLifeDays: 180, now: NOW };
  expect(readRep(request)).toEqual([]);
  const skills = [{ id: 'value', area: 'presentation', relevance: {} }] as never;
  expect(() => readRep({ ...request, skills })).toThrow('nobody');
});
