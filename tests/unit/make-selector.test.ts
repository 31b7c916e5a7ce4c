// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeSelector } from '@/lib/page/picker/make-selector';

beforeEach(() => {
  document.title = 'Fleet renewal – CRM';
  history.replaceState(null, '', '/deals/fleet-renewal/overview');
});

/** The selector of the marked element, and that it finds this one alone. */
function select(body: string, texts: readonly string[] = []): string {
  document.body.innerHTML = body;
  const target = document.querySelector('[data-here]');
  if (target === null) throw new Error('Nothing is marked');
  target.removeAttribute('data-here');
  const selector = makeSelector(target, texts);
  expect([...document.querySelectorAll(selector)]).toEqual([target]);
  return selector;
}
const OTHERS = '<p><b>Petra Fremd</b></p><p><b>Someone Else</b></p>';

describe('a selector of a place', () => {
  it('is by what names the field', () => {
    expect(select(`${OTHERS}<p data-field="owner"><b data-here>Anna Weber</b></p>`)).toContain('data-field="owner"');
  });

  it.each([
    ['holds the text', `${OTHERS}<p><b data-here aria-label="Owner Anna Weber">Anna Weber</b></p>`],
    ['is in the text', `${OTHERS}<p><b data-here data-who="anna">Anna Weber</b></p>`],
    ['is the text in another spelling', `${OTHERS}<p><b data-here class="anna-weber">Anna Weber</b></p>`],
  ])('takes no name that %s', (_what, body) => {
    expect(select(body)).not.toMatch(/anna/i);
  });

  it('takes no name of a control that its value has', () => {
    document.body.innerHTML = '<p><input></p><p><input data-who="Anna Weber"></p>';
    const [, input] = document.querySelectorAll('input');
    if (input === undefined) throw new Error('No input');
    input.value = 'Anna Weber';
    expect(makeSelector(input)).not.toMatch(/anna/i);
  });

  it('takes nothing of what is around it that says the record: its address, its title, what was pointed at before', () => {
    const around = (attribute: string): string =>
      `${OTHERS}<section ${attribute}><p><b data-here>Anna Weber</b></p></section>`;
    expect(select(around('data-deal="fleet-renewal"'))).not.toContain('fleet');
    history.replaceState(null, '', '/deals/45');
    expect(select(around('data-deal="Fleet renewal"'))).not.toContain('leet');
    document.title = 'CRM';
    expect(select(around('data-deal="fleet_renewal"'), ['Fleet renewal'])).not.toContain('fleet');
    expect(select(around('data-deal="fleet_renewal"'))).toContain('fleet');
  });

  it('keeps the name of the kind of page, though the address has it', () => {
    history.replaceState(null, '', '/opportunity/45');
    const body = `${OTHERS}<section data-kind="opportunity"><b data-here>Anna Weber</b></section>`;
    expect(select(body)).toContain('opportunity');
  });
});
