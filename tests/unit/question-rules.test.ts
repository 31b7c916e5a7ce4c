import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestion, countWords, MOST_WORDS, type QuestionIssue } from '@/lib/coaching/question-rules';
import { fillSlots, SLOTS } from '@/lib/coaching/slots';

type Case = readonly [text: string, issues: readonly QuestionIssue[]];

const GOOD = {
  en: [
    'What did you ask {account}?',
    'With whom will you meet next?',
    'By what date will {account} decide on {opportunity}?',
    'What options have you considered?',
    'What haven’t you asked yet?',
    'What do you think you should do next?',
    'What would be better for the customer?',
    'What is the conversion rate of this campaign?',
    'Who does what before the {stage} review?',
    '“What did they say?”',
    'What did they say？',
    'What’s the next step?',
    'Tell me, how did the call open?',
    'Which follow-up question will you ask?',
  ],
  it: [
    'Che cosa hai chiesto a {account}?',
    'Cos’è successo con {account}?',
    'Com’è andata la demo?',
    'Dov’è ferma la trattativa?',
    'Qual è il prossimo passo?',
    'A chi chiederai di presentarti?',
    'Insieme a chi verificherai le cifre?',
    'Entro quale data decidono?',
    'A che cosa hai pensato?',
    'Quale opzione sarebbe meglio per il cliente?',
    'Chi è che firma?',
    'Quanti incontri servono ancora?',
    'Raccontami: com’è andata la visita?',
    'Dimmi, che cosa ha chiesto il cliente?',
  ],
} as const;

const BAD: { readonly en: readonly Case[]; readonly it: readonly Case[] } = {
  en: [
    ['', ['not-one-question-mark', 'does-not-open']],
    [`What ${'very '.repeat(20)}much?`, ['too-long']],
    ['What did they say', ['not-one-question-mark']],
    ['What did they say? When?', ['not-one-question-mark']],
    ['What? Tell me more', ['not-one-question-mark']],
    ['What did they say⁇', ['not-one-question-mark']],
    ['The customer said what?', ['does-not-open']],
    ['Whatever happened?', ['does-not-open']],
    ['Why did they stop?', ['asks-why']],
    ['How come they stopped?', ['asks-why']],
    ['What’s the reason for the delay?', ['asks-why']],
    ['Did you call the customer?', ['closed']],
    ['So, will they sign?', ['closed']],
    ['Can’t they sign?', ['closed', 'holds-the-answer']],
    ['Tell me if they called?', ['closed']],
    ['Who decides, yes or no?', ['closed']],
    ['What did you ask and how did they answer?', ['two-ideas']],
    ['How and when will you call?', ['two-ideas']],
    ['Who decides, how do they decide?', ['two-ideas']],
    ['What did you ask; with what effect?', ['two-ideas']],
    ['Don’t you think the buyer should be there?', ['closed', 'holds-the-answer']],
    ['Have you considered calling the buyer?', ['closed', 'holds-the-answer']],
    ['Would it be better to call?', ['closed', 'holds-the-answer']],
    ['How about calling the buyer?', ['holds-the-answer']],
    ['What if you called the buyer?', ['holds-the-answer']],
    ['What is the next step, the demo, right?', ['holds-the-answer']],
    ['Who could you call, wouldn’t it be the buyer?', ['holds-the-answer']],
    ['What makes the lazy start?', ['holds-a-label']],
    ['What do top performers do here?', ['holds-a-label']],
    ['How would you rate your opening?', ['holds-a-score']],
    ['Where are you on a scale from 1 to 10?', ['holds-a-score']],
    ['What would make it a 4?', ['holds-a-score']],
    ['How did you get 3/5?', ['holds-a-score']],
    ['What does {Account} want?', ['unknown-slot']],
    ['What does {customer} want?', ['unknown-slot']],
    ['What does {account want?', ['unknown-slot']],
  ],
  it: [
    ['', ['not-one-question-mark', 'does-not-open']],
    [`Che cosa ${'davvero '.repeat(19)}conta?`, ['too-long']],
    ['Che cosa ha detto', ['not-one-question-mark']],
    ['Che cosa ha detto? Quando?', ['not-one-question-mark']],
    ['Il cliente che cosa ha detto?', ['does-not-open']],
    ['Chiunque decida?', ['does-not-open']],
    ['Perché si è fermato?', ['asks-why']],
    ['Perche\u0301 si è fermato?', ['asks-why']],
    ['Perche’ si è fermato?', ['asks-why']],
    ['Perchè si è fermato?', ['asks-why']],
    ['Come mai si è fermato?', ['asks-why']],
    ['Per quale motivo si è fermato?', ['asks-why']],
    ['Qual è la ragione del ritardo?', ['asks-why']],
    ['Hai chiamato il cliente?', ['closed']],
    ['È pronta la proposta?', ['closed']],
    ['C’è un budget?', ['closed']],
    ['L’hai chiamato?', ['closed']],
    ['Chiamerai il cliente?', ['closed']],
    ['Dimmi se ha chiamato?', ['closed']],
    ['Chi decide, sì o no?', ['closed']],
    ['Che cosa hai chiesto e come ha risposto?', ['two-ideas']],
    ['Chi decide e con quali criteri?', ['two-ideas']],
    ['Chi decide ed entro quando?', ['two-ideas']],
    ['Chi decide e com’è coinvolto?', ['two-ideas']],
    ['Non pensi che serva il direttore?', ['closed', 'holds-the-answer']],
    ['Hai pensato di chiamarlo?', ['closed', 'holds-the-answer']],
    ['Non sarebbe meglio chiamarlo?', ['closed', 'holds-the-answer']],
    ['Che ne dici di chiamarlo?', ['holds-the-answer']],
    ['E se lo chiamassi?', ['does-not-open', 'holds-the-answer']],
    ['Chi decide, il direttore, vero?', ['holds-the-answer']],
    ['Che cosa avresti dovuto dire?', ['holds-the-answer']],
    ['Che cosa fa il collega pigro?', ['holds-a-label']],
    ['Dov’è il punto debole?', ['holds-a-label']],
    ['Che voto ti dai?', ['holds-a-score']],
    ['Come ti valuti da uno a dieci?', ['holds-a-score']],
    ['Che cosa serve per un 4?', ['holds-a-score']],
    ['Che cosa vuole {cliente}?', ['unknown-slot']],
  ],
};

describe.each(['en', 'it'] as const)('checkQuestion, %s', (locale) => {
  it.each(GOOD[locale])('has nothing against: %s', (text) => {
    expect(checkQuestion(text, locale)).toEqual([]);
  });

  it.each(BAD[locale])('finds what is wrong: %s', (text, issues) => {
    expect(checkQuestion(text, locale)).toEqual(issues);
  });

  it('answers any text, each issue once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const issues = checkQuestion(text, locale);
        expect(new Set(issues).size).toBe(issues.length);
        if (!text.normalize('NFKC').includes('?')) expect(issues).toContain('not-one-question-mark');
      }),
    );
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['– … ?', 0],
    ['Com’è andata, 2 volte?', 4],
    ['What does {account} want?', 4],
    ['What\u00A0now ?', 2],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('lets a question of exactly the most words pass', () => {
    const text = `What ${'so '.repeat(MOST_WORDS - 2)}far?`;
    expect(countWords(text)).toBe(MOST_WORDS);
    expect(checkQuestion(text, 'en')).toEqual([]);
  });
});

describe('fillSlots', () => {
  const fallback = { account: 'this customer', stage: 'this stage', opportunity: 'this deal', rep: 'you' };

  it('fills what is known and takes the fallback for the rest', () => {
    expect(fillSlots('{account}, {opportunity}, {account}', { account: 'Brioschi S.r.l.' }, fallback)).toBe(
      'Brioschi S.r.l., this deal, Brioschi S.r.l.',
    );
  });

  it.each([null, undefined, '', ' \n '])('takes the fallback for %j', (account) => {
    expect(fillSlots('Who at {account}?', { account }, fallback)).toBe('Who at this customer?');
  });

  it.each(['{opportunity}', '$&', '$1', '<b>x</b>'])('keeps a value such as %s as it is', (account) => {
    expect(fillSlots('Who at {account}?', { account }, fallback)).toBe(`Who at ${account}?`);
  });

  it('puts a value of many lines on one', () => {
    expect(fillSlots('Who at {account}?', { account: ' Bianchi\n\tFigli ' }, fallback)).toBe('Who at Bianchi Figli?');
  });

  it('leaves an unknown slot alone', () => {
    expect(fillSlots('Who at {customer}?', {}, fallback)).toBe('Who at {customer}?');
  });

  it('leaves no known slot behind', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SLOTS)), (slots) => {
        const filled = fillSlots(slots.map((slot) => `{${slot}}`).join(' '), {}, fallback);
        expect(filled).toBe(slots.map((slot) => fallback[slot]).join(' '));
      }),
    );
  });
});
