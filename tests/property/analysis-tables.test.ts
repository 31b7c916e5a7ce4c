import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import { readSkill, readTeamSkill } from '@/lib/coaching/read-skill';
import type { RepId } from '@/lib/coaching/types';
import { REP_COLUMNS, SKILL_COLUMNS, tabulateAnalysis } from '@/lib/csv/analysis-tables';
import { randomTeam, toMembers, toSkills } from '../support/random-team';
import { referenceChances, referenceDifference } from '../support/reference-differences';
import { type ReferenceTeam, referenceComponents, referenceReading } from '../support/reference-method';

const SEED = 20_261_126;

function tabulate(team: ReferenceTeam) {
  const { halfLifeDays, now } = team;
  const members = toMembers(team);
  const names = new Map(members.map(({ id }) => [id, `Name of ${id}`]));
  const work = tabulateAnalysis({ team: members, names, skills: toSkills(team), halfLifeDays, now });
  for (;;) {
    const step = work.next();
    if (step.done) return { reps: readRows(step.value.reps), skills: readRows(step.value.skills) };
  }
}

/** No name of these teams holds a comma or a quotation mark. */
function readRows(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text.split('\r\n').map((line) => line.split(','));
  expect(rows.pop()).toEqual(['']);
  return rows.map((cells) => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, place) => [name, cells[place] ?? '']));
  });
}

function expectNumber(cell: string | undefined, wanted: number | null | undefined, what: string): void {
  if (wanted === null || wanted === undefined) expect(cell, what).toBe('');
  else expect(Math.abs(Number.parseFloat(cell ?? '') - wanted), `${what}: ${cell} for ${wanted}`).toBeLessThan(1e-8);
}

it('holds every figure of every rep, skill and team, by the definitions of the method', () => {
  fc.assert(
    fc.property(randomTeam, (team) => {
      const { reps, skills } = tabulate(team);
      expect(reps).toHaveLength(team.reps.length * team.skills.length);
      const rows = reps.values();
      for (const rep of team.reps) {
        for (const skill of team.skills) {
          const row = rows.next().value ?? {};
          const wanted = referenceReading(team, rep, skill, null);
          expect(row).toMatchObject({ rep: `Name of ${rep.id}`, skill: skill.id });
          const { n, mean, level, sd, gap, chance, expectedGap, priority, benchmark } = wanted;
          const numbers = { n, mean, level, sd, gap, chance, expected_gap: expectedGap, priority };
          const all = { ...numbers, benchmark: benchmark.value, benchmark_sd: benchmark.sd };
          for (const [column, value] of Object.entries(all)) expectNumber(row[column], value, column);
          expect(row.benchmark_source).toBe(benchmark.source);
        }
      }
      const chances = referenceChances(team);
      for (const [place, skill] of team.skills.entries()) {
        const row = skills[place] ?? {};
        const { within, between, teamMean } = referenceComponents(team, skill.id);
        const { effect, benchmark, typical, potential, exemplars, others } = referenceDifference(team, skill, null);
        const g = { g: effect?.g, g_low: effect?.low, g_high: effect?.high, p: chances[place] };
        const all = { within, between, team_mean: teamMean, benchmark, typical, potential, ...g };
        for (const [column, value] of Object.entries(all)) expectNumber(row[column], value, column);
        expect(row).toMatchObject({ skill: skill.id, reps: String(exemplars + others) });
        expect(row.stable === '').toBe(effect === null);
      }
    }),
    { numRuns: 40, seed: SEED },
  );
}, 120_000);

it('loses no digit of a number, and says the words of the method', () => {
  const words = new Set<string>();
  fc.assert(
    fc.property(randomTeam, (team) => {
      const { reps, skills } = tabulate(team);
      const members = toMembers(team);
      const exemplars = chooseExemplars(members);
      for (const [place, skill] of toSkills(team).entries()) {
        const reading = readTeamSkill(skill, members, exemplars, team.halfLifeDays, team.now);
        for (const [rep, { id }] of members.entries()) {
          const own = readSkill(reading, id as RepId, null);
          const row = reps[rep * team.skills.length + place] ?? {};
          expect([Number(row.level), Number(row.priority)]).toEqual([own.level, own.priority]);
          expect(row.trend).toBe(own.trend ?? '');
        }
      }
      for (const { evidence = '', advice = '' } of reps) words.add(evidence).add(advice);
      for (const { verdict = '', stable = '' } of skills) words.add(verdict).add(stable);
    }),
    { numRuns: 60, seed: SEED },
  );
  expect([...words].sort()).toEqual(
    [
      ...['not seen', 'thin', 'fair', 'solid', 'observe', 'coach', 'recognise', 'keep watching'],
      ...['makes the difference', 'candidate', 'no difference', 'not shown yet', 'true', 'false', ''],
    ].sort(),
  );
}, 120_000);

it('has the columns of the two files in their order', () => {
  expect(REP_COLUMNS.join()).toBe(
    'rep,skill,n,mean,level,sd,evidence,trend,benchmark,benchmark_sd,benchmark_source,gap,chance,expected_gap,priority,advice',
  );
  expect(SKILL_COLUMNS.join()).toBe(
    'skill,within,between,team_mean,benchmark,typical,potential,g,g_low,g_high,p,stable,reps,verdict',
  );
});
