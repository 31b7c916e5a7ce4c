import { SLOT } from './slots';

/** The rules for a good coaching question (method, section 6). They warn whoever edits the bank; they block nobody. */

export type QuestionIssue =
  | 'too-long'
  | 'not-one-question-mark'
  | 'does-not-open'
  | 'asks-why'
  | 'closed'
  | 'two-ideas'
  | 'holds-the-answer'
  | 'holds-a-label'
  | 'holds-a-score'
  | 'unknown-slot';

export const MOST_WORDS = 20;

/** Patterns run on text that `normalise` has been over: lower case, straight apostrophes, no slots. */
interface LanguageRules {
  readonly opens: RegExp;
  readonly asksWhy: RegExp;
  readonly closed: RegExp;
  readonly twoIdeas: RegExp;
  readonly holdsTheAnswer: RegExp;
  readonly holdsALabel: RegExp;
  readonly holdsAScore: RegExp;
}

/** `\b` knows no accents, so the ends of a word are spelt out. */
const words = (...patterns: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const atStart = (...patterns: readonly string[]) =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const either = (...patterns: readonly RegExp[]) => new RegExp(patterns.map((one) => one.source).join('|'), 'u');
/** A bare mark such as "what would make it a 4?". */
const MARK = '(?:[1-9]|10)(?:[.,]5)?(?= ?(?:[?.,;:!)]|$))';
const OUT_OF = '\\d+(?:[.,]\\d+)? ?[/⁄] ?(?:5|10|100)';

const EN_BEFORE =
  '(?:(?:together |along )?with|up to|out of|instead of|to|for|from|in|into|at|on|by|about|until|through|of|after|before|since|under|against|between|among|around|beyond|besides|behind|over|toward|towards|within)';
const EN_ASKING = '(?:what|how|when|who|whom|whose|which|where)';
/** Leading when it opens the sentence or a part of it; "what haven't you asked?" is a fair question. */
const EN_LEADING =
  "(?:(?:but|and|so) )?(?:(?:do|does|did|is|are|was|were|have|has|had|would|should|could|ca|wo)n't (?:you|it|they|we|that|this|he|she|the)|have you (?:ever |already )?(?:considered|thought|tried))";

const EN: LanguageRules = {
  opens: atStart(`(?:${EN_BEFORE} )?${EN_ASKING}`, 'tell me'),
  asksWhy: words(
    'why',
    'how come',
    "(?:for )?(?:what|which)(?: is| was| are| were|'s)?(?: the| your| their)? reasons?",
  ),
  closed: either(
    atStart(
      "(?:(?:so|and|but|then|well|ok|okay),? )*(?:am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must|ca|wo|sha)(?:n't)?",
      'tell me (?:if|whether)',
    ),
    /,? (?:or not|yes or no) ?\?/u,
  ),
  twoIdeas: either(
    /;/u,
    words(
      `(?:and|or|but|then|plus|as well as),? (?:also |then )?(?:${EN_BEFORE} )?(?:${EN_ASKING}|why)`,
      '(?<=(?<!tell me), )(?:what|how)',
      '(?:and|or|but) (?:did|do|does|is|are|was|were|will|would|can|could|have|has) (?:you|they|he|she|it|we|the)',
    ),
  ),
  holdsTheAnswer: either(
    atStart(EN_LEADING, 'what if (?:you|we|i)', '(?:what|how) about'),
    words(
      `(?<=[,.;–—-] ?)${EN_LEADING}`,
      "(?:don't you|wouldn't it|isn't it|shouldn't you)",
      '(?:would|might) it (?:not )?be (?:better|best|easier|wiser|worth|a good idea)',
      '(?:it would|that would) (?:be|have been) better',
      "you (?:should(?:n't| not)? have|ought to|had better|'d better)",
      '(?<=, ?)(?:right|correct|ok|okay|no|yes|agreed|eh)(?= ?\\?)',
      'i (?:think|believe|would) you|in my (?:opinion|view)|if i were you|obviously|surely|of course|clearly you',
    ),
  ),
  holdsALabel: words(
    'laz(?:y|ier|iest|ily|iness)|weak(?:er|est)?|careless|sloppy|stupid|dumb|incompetent|useless|hopeless|clueless|mediocre',
    'unmotivated|unprofessional|unreliable|unprepared|disorgani[sz]ed|disengaged|negligent|arrogant|stubborn|passive',
    'timid|shy|naive|naïve|pushy|losers?|underperform(?:er|ers|ing)|(?:top|poor|low|star|high) performers?|talented|gifted',
  ),
  holdsAScore: words(
    'scor(?:e|es|ed|ing)|ratings?|rated|rate (?:your|yourself|the|this|that|how|it)|grades?|on a scale|\\d+ stars|marks? out of',
    '(?:\\d+|three|four|five|eight|ten) out of (?:5|10|100|five|ten)|out of (?:10|ten)',
    '(?:from |between )?(?:0|1|zero|one) ?(?:to|and|-|–) ?(?:5|10|100|five|ten|hundred)',
    `(?:an?|level) ${MARK}`,
    OUT_OF,
  ),
};

const IT_BEFORE =
  '(?:insieme (?:a|con)|davanti a|fino a|rispetto a|in base a|oltre a|prima di|grazie a|accanto a|a partire da|per mezzo di|a|ad|con|di|da|in|per|su|tra|fra|entro|verso|dopo|attraverso|presso|secondo|senza|contro|sotto)';
const IT_ASKING =
  "(?:(?:che cosa|che|cosa|come|quando|chi|quale?|quali|quant[oaie]|dove)(?![\\p{L}\\p{N}])|(?:(?:che )?cos|com|quand|quant|dov)'(?=\\p{L}))";
const IT_LEADING =
  '(?:(?:e|ma) )?(?:non (?:pensi|credi|ritieni|trovi|ti sembra|ti pare|sarebbe|era|è|avresti|dovresti|potresti|conviene|converrebbe|vale)|hai (?:già |mai )?(?:pensato|considerato|valutato|provato))';

/** A question word may be elided (cos'è), so what follows it is checked there and not by `atStart`. */
const itOpens = (more: string) => new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${IT_BEFORE} )?${IT_ASKING}|${more})`, 'u');

const IT: LanguageRules = {
  opens: itOpens('(?:raccontami|dimmi|parlami)(?![\\p{L}\\p{N}])'),
  asksWhy: words(
    "perch(?:é|è|e|e')",
    "(?:come|com'è) mai",
    "com'è che",
    '(?:per )?(?:che|quale?|quali)(?: è| era| sono| erano)?(?: stat[oaie])?(?: il| la| i| le)?(?: tuo| tua| tuoi| tue| suo| sua| loro)? (?:motiv[oi]|ragion[ei])',
  ),
  closed: either(
    atStart(
      "(?:(?:e|ma|allora|quindi|poi),? )*(?:non )?(?:(?:mi|ti|ci|vi|si|gli|le|lo|la|li|ne|me|te|glielo|gliela) |c'|l'|ce l'|te l')?(?:è|e'|sei|siete|siamo|sono|era|erano|eri|sarà|sarebbe|saresti|hai|ha|hanno|avete|abbiamo|avevi|avrai|avresti|avrebbe|puoi|può|possono|possiamo|potete|potresti|potrebbe|potremmo|vuoi|vuole|vorresti|vorrebbe|devi|deve|dovresti|dovrebbe|pensi|credi|ritieni|trovi|sai|conosci|riesci|riesce|sembra|pare|senti|vedi|fai|stai|sta|vai|va|vale|capisci|ricordi|serve|basta|conviene|piace|ti va|\\p{L}{2,}(?:erai|irai|eresti|iresti))",
      'dimmi se',
    ),
    /,? (?:o no|sì o no|oppure no) ?\?/u,
  ),
  twoIdeas: either(
    /;/u,
    words(
      '(?:e|ed|o|oppure|ma|poi),? (?:anche |poi )?perch[ée]',
      '(?<=(?<!raccontami|dimmi|parlami), )(?:che cosa|cosa|quant[oaie])',
    ),
    new RegExp(`(?<![\\p{L}\\p{N}])(?:e|ed|o|oppure|ma|poi),? (?:anche |poi )?(?:${IT_BEFORE} )?${IT_ASKING}`, 'u'),
  ),
  holdsTheAnswer: either(
    atStart(IT_LEADING, 'e se', '(?:che|cosa|che cosa) ne (?:dici|diresti|pensi) (?:di|se)'),
    words(
      `(?<=[,.;–—-] ?)${IT_LEADING}`,
      '(?:sarebbe|era|sarebbe stato) (?:forse )?meglio (?:che|se|\\p{L}+(?:are|ere|ire|arlo|arla|argli|erlo|irlo))',
      'avresti dovuto|avreste dovuto|faresti meglio|ti conviene|ti converrebbe',
      "(?<=, ?)(?:vero|giusto|no|ok|sì|eh|non è vero|d'accordo)(?= ?\\?)",
      'secondo me|a mio (?:parere|avviso)|al (?:tuo posto|posto tuo)|se fossi in te|ovviamente|sicuramente|certamente',
    ),
  ),
  holdsALabel: words(
    'pigr[oaie]|pigrizia|debol[ei]|svogliat[oaie]|superficial[ei]|stupid[oaie]|incapac[ei]|incompetent[ei]|inutil[ei]|negligent[ei]',
    'arrogant[ei]|presuntuos[oaie]|testard[oaie]|passiv[oaie]|timid[oaie]|ingenu[oaie]|disorganizzat[oaie]|disordinat[oaie]',
    'impreparat[oaie]|inaffidabil[ei]|demotivat[oaie]|fannullon[ei]|mediocr[ei]|scars[oaie]|scadent[ei]|talentuos[oaie]|fuoriclasse',
  ),
  holdsAScore: words(
    'punteggio?|vot[oi]|pagell[ae]|(?:su|in) una scala|\\d+ stelle',
    '(?:da|tra|fra) (?:0|1|zero|uno) (?:a|e) (?:5|10|100|cinque|dieci|cento)',
    '(?:\\d+|tre|quattro|cinque|otto|dieci) su (?:5|10|100|cinque|dieci|cento)',
    `(?:un|livello) ${MARK}`,
    OUT_OF,
  ),
};

const RULES = { en: EN, it: IT } as const;

/** Composed letters, straight apostrophes, no invisible characters, lower case; a slot stands for one word. */
function normalise(text: string): string {
  return text
    .replace(SLOT, 'x')
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/gu, "'")
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** How many words the text has: what stands between spaces and holds a letter or a digit; a slot is one word. */
export function countWords(text: string): number {
  return normalise(text)
    .split(' ')
    .filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/**
 * What speaks against a coaching question, in a fixed order; empty when nothing does.
 * Words are matched, not understood: a warning may be mistaken, and a clever leading question may pass.
 */
export function checkQuestion(text: string, locale: 'en' | 'it'): QuestionIssue[] {
  const rules = RULES[locale];
  const plain = normalise(text);
  const isClosed = rules.closed.test(plain);
  const findings: readonly (readonly [QuestionIssue, boolean])[] = [
    ['too-long', countWords(text) > MOST_WORDS],
    ['not-one-question-mark', !/^[^?]*\?["'”’») ]*$/u.test(plain)],
    // A yes-or-no question does not open either: one finding says it.
    ['does-not-open', !isClosed && !rules.opens.test(plain) && !rules.asksWhy.test(plain)],
    ['asks-why', rules.asksWhy.test(plain)],
    ['closed', isClosed],
    ['two-ideas', rules.twoIdeas.test(plain)],
    ['holds-the-answer', rules.holdsTheAnswer.test(plain)],
    ['holds-a-label', rules.holdsALabel.test(plain)],
    ['holds-a-score', rules.holdsAScore.test(plain)],
    ['unknown-slot', /[{}]/u.test(text.replace(SLOT, ''))],
  ];
  return findings.filter(([, isFound]) => isFound).map(([issue]) => issue);
}
