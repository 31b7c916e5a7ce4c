import type { NoteWord } from '@/lib/coaching/types';

const THINGS =
  'suppliers?|vendors?|machines?|systems?|sensors?|lines?|data|figures|numbers|forecasts?|connections?|networks?|software|tools?|products?|deliver(y|ies)|services?|process(es)?|markets?|technolog(y|ies)';
const PRIVATE = 'leave it out. What happened in the conversation?';
const HEALTH = 'leave it out. What could you see in the conversation?';
const HOW = 'how was it done, step by step?';

/** Words about people that a coaching note is better without, in English. */
export const NOTE_WORDS_EN: readonly NoteWord[] = [
  {
    kind: 'label',
    words: "lazy|laz(ier|iest|ily|iness|ybones)|work-?shy|slackers?|bone idle|can't be bothered",
    unless: 'lazy (susan|load*|evaluation)',
    suggestion: 'what did they do or say?',
  },
  {
    kind: 'label',
    words: 'careless|careless(ly|ness)|slopp(y|ier|iest|ily|iness)|slapdash|negligent',
    suggestion: 'what was missing or wrong, and who noticed?',
  },
  {
    kind: 'label',
    words:
      'stupid|stupid(ly|ity)|dumb|dumber|idiots?|idiotic|morons?|moronic|clueless|brainless|dim-?witted|thick-?headed',
    unless: 'dumb (terminals?|pipes?|waiters?|devices?)',
    suggestion: 'what was asked, and what was the answer?',
  },
  {
    kind: 'label',
    words:
      'incompetent|incompetence|inept|hopeless(ly)?|good-for-nothing|deadwood|out of (his|her|their) depth|not up to (it|the job)',
    suggestion: 'which step went wrong, and what would have been right?',
  },
  {
    kind: 'label',
    words:
      'she is useless|(he|she) is useless|(is|was|are|were) useless (at|in|with) *|useless (rep|reps|seller|sellers|colleague|negotiator|presenter)',
    suggestion: 'which step went wrong, and what would have been right?',
  },
  {
    kind: 'label',
    words:
      'arrogant|arrogantly|arrogance|cocky|cockiness|conceited|big-?headed|smug|smugly|know-(it-)?alls?|full of (himself|herself|themselves)',
    suggestion: 'which sentence did the customer hear, and what came back?',
  },
  {
    kind: 'label',
    words: 'rude|rude(ly|ness)|impolite|disrespectful|disrespectfully|obnoxious',
    suggestion: 'what was said, word for word?',
  },
  {
    kind: 'label',
    words: 'aggressive|aggressive(ly|ness)|pushy|pushiness|overbearing|domineering|bossy|bull(y|ies|ied|ying)',
    unless:
      'aggressive(ly)? (\\p{L}+ )?(pric*|discount*|timelines?|timing|targets?|schedules?|plans?|goals?|growth|growing|offers?|deadlines?|quot*|bids?|competitors?|competition|campaigns?|forecasts?|dates?|chemicals?|cleaners?|media|environments?|moves?|roll-?outs?)|(pric*|discounts?|timelines?|targets?|schedules?|plans?|goals?|growth|offers?|deadlines?|quotes?|bids?|competitors?|campaigns?|forecasts?|dates?) ((is|are|was|were|looks?|seems?) )?(\\p{L}+ )?aggressive',
    suggestion: 'what did they do when the customer hesitated?',
  },
  {
    kind: 'label',
    words: 'shy|shyness|timid|timidly|meek|introverts?|introverted|extroverts?|extroverted|spineless|mousy',
    unless: 'shy (of|away)|\\p{N}+ shy',
    suggestion: 'what was said or left unsaid, and in front of whom?',
  },
  {
    kind: 'label',
    words:
      'passively|(is|was|are|were|too|very|so|rather|quite|completely) passive|passivity|complacent|complacently|complacency',
    suggestion: 'what did they wait for, and what came of it?',
  },
  {
    kind: 'label',
    words:
      "unmotivated|demotivated|not motivated|no motivation|lack of motivation|no drive|couldn't care less|(bad|poor|wrong|negative|terrible) attitude|attitude problem",
    suggestion: 'what did you see: preparation, questions, follow-up?',
  },
  {
    kind: 'label',
    words: 'unreliable|disorgani[sz]ed|scatter-?brained|forgetful|forgetfulness',
    unless: `unreliable (${THINGS})|(${THINGS}) (is|are|was|were|seems?) (\\p{L}+ )?(unreliable|disorgani[sz]ed)`,
    suggestion: 'which promise or date was missed, and what followed?',
  },
  {
    kind: 'label',
    words: 'unprofessional|unprofessionally|immature|immaturity|childish|childishly|juvenile',
    unless: `immature (${THINGS})|(${THINGS}) (is|are|was|were|seems?) (\\p{L}+ )?immature`,
    suggestion: 'what happened, and what would you rather have seen?',
  },
  {
    kind: 'label',
    words:
      "stubborn|stubborn(ly|ness)|pig-?headed|un-?coachable|not coachable|unteachable|closed-minded|resistant to (feedback|coaching)|(does not|doesn't|will not|won't) listen to (me|anyone|anybody|feedback)",
    unless: 'stubborn (problems?|issues?|faults?|defects?|stains?|objections?)',
    suggestion: 'what did you suggest, and what was the answer?',
  },
  {
    kind: 'label',
    words: 'dishonest|dishonest(ly|y)|liars?|two-?faced|untrustworthy|sneaky|devious|manipulative',
    suggestion: 'what was said, and what turned out?',
  },
  {
    kind: 'label',
    words: 'naive|naïve|na[iï]vely|na[iï]vety|gullible',
    suggestion: 'what did they take for granted, and what did they not ask?',
  },
  {
    kind: 'label',
    words:
      'moody|hysterical|drama queen|over-?emotional|(too|overly) emotional|hot-?headed|(short|bad)-?tempered|over-?sensitive|thin-?skinned|temperamental|touchy',
    unless: 'touchy (subject|topic|point|question)s?',
    suggestion: 'what happened just before, and what was said then?',
  },
  {
    kind: 'label',
    words:
      "weak rep|weak (rep|reps|seller|sellers|salesman|saleswoman|salesperson|closer|negotiator|presenter|listener|performer|performers)|(he|she) (is|was|seems|looks) (\\p{L}+ )?weak|(he's|she's) (\\p{L}+ )?weak",
    suggestion: 'which moment showed it? That belongs in the note.',
  },
  {
    kind: 'label',
    words:
      'low performer|(low|poor|bottom|non|under|average|weak)-? ?performers?|underperform(s|er|ers|ed|ing)?|mediocre|mediocrity|[bc]-players?',
    unless: `underperform(s|ed|ing)? (${THINGS}|assets?|sites?|plants?|stores?|branch(es)?|regions?)|(${THINGS}|assets?|sites?|plants?|stores?|branch(es)?|regions?) (\\p{L}+ )?underperform(s|ed|ing)?`,
    suggestion: 'on which skill, and what did you see?',
  },
  {
    kind: 'label',
    words:
      'talented|(very|really|so) gifted|genius|rock ?stars?|superstars?|(natural|born) (talent|seller|salesman|saleswoman|salesperson|closer)|a-players?|rainmakers?',
    suggestion: 'what exactly was done that others could do too?',
  },
  {
    kind: 'label',
    words:
      'nice guy|(nice|great|good|bad|strange|difficult|lovely|weird) (guy|lad|girl|person|fellow|bloke)|weirdos?|losers?',
    unless: '(winners?|wins?)(, | and | or )losers?|losers? and winners?',
    suggestion: 'what did they do that makes you say so?',
  },
  {
    kind: 'label',
    words:
      'too old for this job|too old for (this|the) job|(he|she) (is|was|looks) too (old|young)|(for|at) (his|her) age|past (his|her|their) prime|over the hill|dinosaurs?|boomers?|snowflakes?',
    suggestion: 'age explains nothing: what did they do or say?',
  },
  {
    kind: 'label',
    words: 'jerk|jerks|assholes?|arseholes?|bastards?|bitch|bitches|bitchy|crybab(y|ies)',
    suggestion: 'leave the insult out: what happened?',
  },
  {
    kind: 'result',
    words:
      'hit quota|(hits?|hitting|made|makes?|making|miss|missed|misses|missing|beat|beats|beating|exceed(s|ed|ing)?|reach(es|ed|ing)?) ((his|her|their|the|its) )?(\\p{L}+ )?quota|(hits?|made|makes?|missed|misses|beat|beats) (his|her|the) (\\p{L}+ )?(numbers?|target|targets)|(above|below|over|under|at|on|off|behind|short of) quota|quota attainment|(above|below|ahead of|behind) (his|her) (targets?|numbers?|plan)|\\d+ ?% (of|over|above|below|under) (quota|target|plan)',
    suggestion: 'which behaviour led there?',
  },
  {
    kind: 'result',
    words:
      'great results|(great|good|poor|bad|terrible|excellent|strong|weak|lousy) (results|numbers)|(his|her) (results|win rate|hit rate)',
    unless: '(results|numbers) (on|from|for|in|of|with) (their|the|a|our) *',
    suggestion: 'which behaviour stands behind them?',
  },
  {
    kind: 'result',
    words:
      'won the deal|(won|wins|lost|loses|closed|closes|landed|lands|signed) (the|this|that|a|an|another|\\d+|two|three|four|five|six|many|no) (\\p{L}+ )?(deals?|orders?|tenders?|bids?|sales?|accounts?)|closed (nothing|everything)|sold (nothing|a lot|very little|well)|(most|least|fewest) (deals|sales)|(top|bottom|best|worst) of the (team|table|ranking|league|month|quarter)|over-?achiev(ed|er|ers|ement)',
    suggestion: HOW,
  },
  {
    kind: 'health',
    words:
      "sick leave|off sick|(called|calls|calling) in sick|sick days?|sick notes?|sickness|(he|she) (is|was|looks|looked|seems|seemed|has been|had been) ((very|quite|often|so|always|still|again|seriously) )?(ill|sick|unwell|unhealthy)|(he's|she's) ((often|always|still) )?(ill|sick|unwell)|(his|her|their own) (\\p{L}+ )?(health|illness|disease|medication|therapy|therapist|surgery|cancer|doctor|weight)|health (problems?|issues?|reasons?|condition)",
    unless:
      '(account|pipeline|system|battery|asset|machine|equipment|line|plant|financial|animal|soil|crop) health (\\p{L}+)',
    suggestion: HEALTH,
  },
  {
    kind: 'health',
    words:
      'burnout|burn(t|ed|ing)?-? ?out|depression|depressed|panic attacks?|anxiety|nervous breakdown|mental(ly)? (health|illness|ill|problems?)|bipolar|adhd|autis(m|tic)|dyslexi(a|c)|neuro-?divergent|ocd|ptsd',
    unless:
      'burn(t|ed|ing)?-? ?out (motors?|coils?|lamps?|fuses?|bulbs?|boards?|drives?)|(motors?|coils?|lamps?|fuses?|bulbs?|boards?|drives?) (had |has |have |was |were |is |are )?burn(t|ed)? out|depressed (markets?|prices?|demand|sales|margins?|sector)|(markets?|prices?|demand|sales|margins?|sector) (is|are|was|were) depressed|economic depression|great depression|bipolar (plates?|transistors?|junction)|mental health (services?|clinics?|providers?|trusts?|care|apps?)',
    suggestion: HEALTH,
  },
  {
    kind: 'health',
    words:
      'pregnant|pregnanc(y|ies)|miscarriage|ivf|menopaus(e|al)|disabilit(y|ies)|handicapped|wheelchair|(he|she) (is|was) disabled|alcoholi(c|cs|sm)|drinking problem|drinks too much|hung-?over|drunk|drug (addict|addiction|abuse|problem)s?|(drug|alcohol) habit|overweight|obese|obesity|migraines?|chronic (illness|pain|fatigue|disease)',
    unless:
      'pregnancy tests?|disability (insurance|policy|policies|cover|access|act)|wheelchair (access|users?|ramps?|lifts?|makers?)',
    suggestion: HEALTH,
  },
  {
    kind: 'family',
    words:
      'divorce|divorc(ed|es|ing)|got married|getting married|(is|was|newly) married|marriage|wedding|wife|wives|husbands?|spouse|girlfriends?|boyfriends?|fianc[eé]e?|(his|her|their own) (\\p{L}+ )?(son|sons|daughters?|kids?|child|children|baby|mother|father|mum|mom|dad|parents|brothers?|sisters?|family)|single (mother|father|mum|mom|dad|parent)|love life|custody battle',
    unless:
      '(mother|parent|sister|daughter) compan(y|ies)|married to (the|their|a|an|this|that|one)|wedding (fairs?|business|industry|venues?|orders?|season)|family (of|business|firm|compan*)',
    suggestion: PRIVATE,
  },
  {
    kind: 'family',
    words:
      'maternity leave|(paternity|parental) leave|childcare (problem|issue|reason)s?|(has|have|had) (young |small |two |three |no )?(kids|children)|family (problems?|issues?|reasons?|situation|troubles?|matters?|life|planning)|problems at home|trouble at home|private (life|problems?)|gay|lesbian|homosexual*|bisexual|transgender|sexual orientation',
    unless: 'private life insurance',
    suggestion: PRIVATE,
  },
  {
    kind: 'religion',
    words:
      "religion|religious|(his|her) (faith|beliefs?|church|mosque|temple|prayers?)|goes to (church|mass|mosque|synagogue)|muslims?|islam|islamic|jews?|jewish|hindus?|buddhists?|catholics?|protestants?|mormons?|atheists?|jehovah's witness(es)?|(a|an|born-again|practising|practicing|devout) christian|devout|ramadan|hijab|headscarf|headscarves|pray(s|ing|ers?)?",
    suggestion: 'leave it out. What happened in the conversation?',
  },
  {
    kind: 'politics',
    words:
      'political views|political (views?|opinions?|party|parties|beliefs?|convictions?|activis(t|ts|m))|politically (active|left|right)|(left|right|far-?right|far-?left)-?wing(er|ers)?|(votes?|voted|voting) (for )?(left|right|labour|tory|green|republicans?|democrats?|conservatives?|trump|brexit)|communists?|socialists?|fascists?|nazis?|leftists?|tor(y|ies)|brexiteers?|trump supporters?|populists?|republicans?|democrats?|activists?',
    unless: 'activist (investors?|shareholders?|funds?)',
    suggestion: 'leave it out. What happened in the conversation?',
  },
  {
    kind: 'union',
    words:
      'union member|union (members?|membership|reps?|representatives?|officials?|stewards?|dues|man|woman|activists?)|shop stewards?|(he|she) (is|was) (\\p{L}+ )?(unioni[sz]ed|in (a|the) union)|(joined|joins|joining|left) (a|the) (\\p{L}+ )?union|(sits|sat|is|was|elected) (on|to) (the|our) works council|on strike|(went|goes|going) on strike',
    unless:
      "(customer|client|buyer|plant|site|factory)('s|s')? (union|works council) (\\p{L}+)|(credit|european|customs) union (\\p{L}+)",
    suggestion: 'who belongs to one is nobody’s business here.',
  },
  {
    kind: 'union',
    words: 'works council|works councils?|staff council|trade unions?|labou?r unions?|the unions?',
    unless:
      "(met|meet|meets|meeting|saw|see|spoke|speak|talked|talk|call|called|invited?|convinced?|informed?|ask|asked|worr(y|ied|ies)|concerns?|fears?|objections?|questions?|talks|agreement|discount)( \\p{L}+)? (with|to|about|of|from|by|over|for)? ?(the |their |its )?(works councils?|staff council|(trade |labou?r )?unions?)('s?)?( \\p{L}+)?|(met|meet|saw|convinced|informed|asked|invited|called) (the |their |its )?(works council|staff council|unions?)('s?)?|(customer|client|buyer|plant|site|factory)(s|'s|s')? (\\p{L}+ )?(works council|union)|their (works council|union|unions)|the union (of|between|all|set)|works council('s)? (chair|chairman|chairwoman|approval|agreement|consent|date|meeting|decision)",
    suggestion: 'a fact about the customer may stay, who of your team belongs to one not.',
  },
];
