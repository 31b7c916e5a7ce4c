/** Characters of an observation's note; a longer one is refused, never cut. */
export const NOTE_LIMIT = 4000;
/** Characters of a rep's name. */
export const NAME_LIMIT = 120;
/** Characters of a skill's name. */
export const SKILL_NAME_LIMIT = 80;
