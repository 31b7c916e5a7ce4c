import * as v from 'valibot';
import {
  CONTEXTS,
  type ObservationId,
  type QuestionId,
  type RatingValue,
  type RepId,
  type SkillId,
} from '@/lib/coaching/types';
import { NAME_LIMIT } from './limits';

/** What messages and records are made of, each part said once. */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const filledText = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
export const trimmedText = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
export const amount = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
export const whole = v.pipe(v.number(), v.integer());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w.:-]+$/));
/** An id of one kind: the brand is a matter of types, nothing is done to the text. */
const idOf = <T extends string>() => id as unknown as v.GenericSchema<string, T>;
export const repId = idOf<RepId>();
export const skillId = idOf<SkillId>();
export const questionId = idOf<QuestionId>();
export const observationId = idOf<ObservationId>();

export const name = trimmedText(NAME_LIMIT);
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const site = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/]+$/));
export const recordId = filledText(200);
export const context = v.picklist(CONTEXTS);
export const minutes = amount(0, 1440);

export const ratingValue = v.picklist([1, 2, 3, 4, 5]) as v.GenericSchema<number, RatingValue>;
export const ratings = v.pipe(
  v.array(v.object({ skill: skillId, rating: ratingValue })),
  v.minLength(1),
  v.maxLength(60),
  v.check((all) => new Set(all.map((one) => one.skill)).size === all.length, 'one rating per skill'),
);
export const opportunityRef = v.object({ site, recordId, name: v.exactOptional(text(300)) });
