const DAY = 86_400_000;

/** Of which rep of the demo team a question was asked, how many days ago, what was answered, and whether it helped. */
const ASKED = [
  [3, 'value-r1', 47, 'Only our own estimate: nobody at the customer has confirmed it.', 'useful'],
  [3, 'consequences-g1', 19, 'I want them to see what a stopped line costs per hour.', 'useful'],
  [3, 'agenda-w1', 6, null, null],
  [4, 'decision-path-r1', 26, 'The plant manager says yes, and then it goes somewhere I do not know.', 'useful'],
  [4, 'decision-path-o1', 12, null, 'not-useful'],
  [6, 'consequences-r1', 33, 'They never said. I did not ask.', null],
] as const;

interface DemoQuestions {
  readonly now: number;
  readonly reps: readonly { readonly id: string }[];
  readonly makeId: (at: number) => string;
}

/** The marks on questions of the last weeks as records of an export. */
export function createDemoQuestions({ now, reps, makeId }: DemoQuestions): object[] {
  return ASKED.flatMap(([place, question, days, answer, verdict]) => {
    const at = now - days * DAY;
    const keep = (mark: string, later: number, more: object = {}) => ({
      id: makeId(at + later),
      rep: reps[place]?.id ?? '',
      question,
      mark,
      at: at + later,
      updatedAt: at + later,
      ...more,
    });
    return [keep('asked', 0, answer === null ? {} : { answer }), ...(verdict === null ? [] : [keep(verdict, 60_000)])];
  });
}
