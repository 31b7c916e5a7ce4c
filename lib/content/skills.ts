import type { Skill, SkillId } from '@/lib/coaching/types';

type Draft = Omit<Skill, 'id'> & { readonly id: string };

/** The order is the rubric's order on screen and breaks ties. At each stage three to five skills reach 0.9. */
const RUBRIC = [
  // SPIN Selling: the opening of a call, and agreeing its purpose.
  {
    id: 'agenda',
    area: 'interaction',
    relevance: { prospecting: 0.9, qualification: 0.9, discovery: 0.8, proposal: 0.6, negotiation: 0.6, closing: 0.5 },
  },
  // SPIN Selling: problem questions.
  {
    id: 'problems',
    area: 'interaction',
    relevance: { prospecting: 0.9, qualification: 1, discovery: 1, proposal: 0.4, won: 0.4, lost: 0.7 },
  },
  // SPIN Selling: implication questions.
  {
    id: 'consequences',
    area: 'interaction',
    relevance: {
      prospecting: 0.4,
      qualification: 0.8,
      discovery: 1,
      proposal: 0.6,
      negotiation: 0.6,
      closing: 0.4,
      lost: 0.9,
    },
  },
  // The trust equation: low self-orientation, heard as room for the customer's words.
  {
    id: 'listening',
    area: 'interaction',
    relevance: {
      prospecting: 0.6,
      qualification: 0.7,
      discovery: 1,
      proposal: 0.5,
      negotiation: 0.8,
      closing: 0.6,
      won: 0.6,
      lost: 0.6,
    },
  },
  // The Challenger Sale: teaching the customer something new about their business.
  {
    id: 'insight',
    area: 'credibility',
    relevance: { prospecting: 1, qualification: 0.7, discovery: 0.7, proposal: 0.6, won: 0.5, lost: 0.5 },
  },
  // The trust equation: reliability.
  {
    id: 'reliability',
    area: 'credibility',
    relevance: {
      prospecting: 0.4,
      qualification: 0.5,
      discovery: 0.5,
      proposal: 0.7,
      negotiation: 0.8,
      closing: 0.9,
      won: 1,
      lost: 0.5,
    },
  },
  // The trust equation: intimacy, i.e. doubts can be said; SPIN Selling on objections.
  {
    id: 'concerns',
    area: 'credibility',
    relevance: {
      prospecting: 0.4,
      qualification: 0.5,
      discovery: 0.6,
      proposal: 0.8,
      negotiation: 1,
      closing: 0.9,
      won: 0.5,
      lost: 0.8,
    },
  },
  // The Challenger Sale: tailoring to the role and the person.
  {
    id: 'tailoring',
    area: 'presentation',
    relevance: { prospecting: 0.9, qualification: 0.5, discovery: 0.6, proposal: 1, negotiation: 0.5, lost: 0.5 },
  },
  // SPIN Selling: a benefit answers an explicit need; a feature or an advantage does not.
  {
    id: 'benefits',
    area: 'presentation',
    relevance: { prospecting: 0.4, discovery: 0.5, proposal: 1, negotiation: 0.7, closing: 0.5, lost: 0.6 },
  },
  // RAIN Group: the value case, in the customer's own numbers.
  {
    id: 'value',
    area: 'presentation',
    relevance: {
      prospecting: 0.4,
      qualification: 0.5,
      discovery: 0.8,
      proposal: 1,
      negotiation: 1,
      closing: 0.7,
      won: 0.9,
      lost: 0.7,
    },
  },
  // MEDDICC: the economic buyer and everyone else who decides.
  {
    id: 'decision-makers',
    area: 'deal-strategy',
    relevance: {
      prospecting: 0.6,
      qualification: 1,
      discovery: 0.8,
      proposal: 0.8,
      negotiation: 0.9,
      closing: 0.7,
      won: 0.5,
      lost: 1,
    },
  },
  // MEDDICC: decision criteria, decision process and paper process.
  {
    id: 'decision-path',
    area: 'deal-strategy',
    relevance: {
      prospecting: 0.4,
      qualification: 0.9,
      discovery: 0.7,
      proposal: 0.9,
      negotiation: 0.8,
      closing: 1,
      won: 0.4,
      lost: 1,
    },
  },
  // MEDDICC: the champion.
  {
    id: 'champion',
    area: 'deal-strategy',
    relevance: {
      prospecting: 0.4,
      qualification: 0.6,
      discovery: 0.9,
      proposal: 0.8,
      negotiation: 0.9,
      closing: 0.7,
      won: 0.9,
      lost: 0.9,
    },
  },
  // SPIN Selling: an advance instead of a continuation.
  {
    id: 'advance',
    area: 'deal-strategy',
    relevance: {
      prospecting: 0.8,
      qualification: 0.8,
      discovery: 0.7,
      proposal: 0.8,
      negotiation: 0.7,
      closing: 1,
      lost: 0.5,
    },
  },
] as const satisfies readonly Draft[];

/** A skill of the default rubric; the texts of both languages must have each of them to compile. */
export type DefaultSkillId = (typeof RUBRIC)[number]['id'];

/** The ids of the default rubric, in rubric order. */
export const SKILL_IDS: readonly DefaultSkillId[] = RUBRIC.map((skill) => skill.id);

/** The default rubric: 14 observable selling behaviours in four areas, in rubric order. */
export const SKILLS: readonly Skill[] = RUBRIC.map((skill) => ({ ...skill, id: skill.id as string as SkillId }));
