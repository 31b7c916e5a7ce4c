import { BY_LABEL, type Field } from '@/lib/crm/types';
import type { PointedPage } from '@/lib/messaging/pointed-page';
import type { TeachView } from '@/lib/messaging/views';
import { tell } from '../tell';
import { type Action, openBar } from './bar';
import { chooseRead, makeSelector } from './make-selector';
import { createOverlay } from './overlay';
import { readAgain } from './read-again';

const ORDER: readonly Field[] = ['owner', 'name', 'account', 'stage', 'amount', 'closeDate'];
type Pointed = { -readonly [Name in Field]?: { select: string; read?: 'value'; raw: string } };

/**
 * Leads the manager through two opportunities: on the first every field is pointed at; on the second what is found by the
 * same selectors is taken, and the rest is pointed at again. What was pointed at is kept by the background after each.
 */
export function giveLesson({ words, first, only }: TeachView, onEnd: () => void): void {
  const end = new AbortController();
  const order = only === null ? ORDER : [only];
  let frame: string | undefined;
  const word = (name: string): string => words[name] ?? name;
  const bar = openBar(word('title'));
  let onPick: (element: Element) => void = () => undefined;
  const overlay = createOverlay(
    bar,
    {
      onMove: (element) => bar.preview(previewOf(element), element?.getBoundingClientRect() ?? null),
      onPick: (element) => onPick(element),
      onLeave: () => leave(),
    },
    end.signal,
  );
  const close = (): void => {
    end.abort();
    bar.host.remove();
    onEnd();
  };
  const leave = (): void => {
    void tell('teach.keep', { first: null, second: null });
    close();
  };
  const stop: Action = { label: word('stop'), act: leave };
  const lose = (step: string): void => {
    overlay.point(false);
    bar.say(step, word('lost'), '', [stop]);
  };

  /** Points at the fields that are wanted, one after the other. */
  const point = (
    step: string,
    wanted: readonly Field[],
    found: Pointed,
    isAgain: boolean,
    onDone: () => void,
  ): void => {
    const [field, ...rest] = wanted;
    if (field === undefined) {
      overlay.point(false);
      onDone();
      return;
    }
    const go = (): void => point(step, rest, found, isAgain, onDone);
    const index = order.indexOf(field);
    const before = order[index - 1];
    const back: Action[] =
      isAgain || before === undefined
        ? []
        : [{ label: word('back'), act: () => point(step, order.slice(index - 1), found, isAgain, onDone) }];
    const skip: Action[] = only === null ? [{ label: word('skip'), act: () => [delete found[field], go()] }] : [];
    onPick = (element) => {
      frame = element.ownerDocument === document ? frame : element.ownerDocument.URL;
      found[field] = { select: makeSelector(element), ...chooseRead(element), raw: previewOf(element) };
      go();
    };
    const where = `${step} · ${index + 1}/${order.length}`;
    bar.say(where, `${isAgain ? `${word('again')} ` : ''}${word(field)}`, word('keys'), [...skip, ...back, stop]);
    overlay.point(true);
  };

  const begin = (): void => {
    const found: Pointed = {};
    const url = location.href;
    point(word('first'), order, found, false, () => {
      if (only === null && found.owner === undefined && found.name === undefined) {
        bar.say(word('first'), word('noOwner'), '', [{ label: word('back'), act: begin, isMain: true }, stop]);
        return;
      }
      const page = {
        url: url.slice(0, 2000),
        ...(frame === undefined ? {} : { frame: frame.slice(0, 2000) }),
        fields: found,
      };
      void tell('teach.keep', { first: page, second: null }).then((isKept) => {
        if (isKept === true) waitForSecond(page);
        else lose(word('first'));
      });
    });
  };

  const waitForSecond = (one: PointedPage, problem = ''): void => {
    overlay.point(false);
    const check = (): void => {
      const again = readAgain(one);
      if (again === null) {
        waitForSecond(one, word('sameAddress'));
        return;
      }
      const found: Pointed = {};
      for (const [field, rule] of Object.entries(one.fields) as [Field, NonNullable<Pointed[Field]>][]) {
        const read = again.reading?.fields[field];
        // beside a label it is no place that was pointed at
        if (read !== undefined && read.rule !== BY_LABEL) found[field] = { ...rule, raw: read.raw };
      }
      const missing = order.filter((field) => one.fields[field] !== undefined && found[field] === undefined);
      point(word('second'), missing, found, true, () => {
        bar.say(word('second'), word('done'), '', []);
        const [first, second] = again.urls.map((url) => ({ url: url.slice(0, 2000) }));
        const kept = { first: { ...one, ...first }, second: { url: '', ...second, fields: found } };
        void tell('teach.keep', kept).then((isKept) => {
          if (isKept === true) close();
          else lose(word('second'));
        });
      });
    };
    const go: Action = { label: word('go'), act: check, isMain: true };
    bar.say(word('second'), problem === '' ? word('between') : problem, '', [go, stop]);
  };

  if (first === null) begin();
  else waitForSecond(first);
}

/** What the panel would take for this field. */
function previewOf(element: Element | null): string {
  if (element === null) return '';
  const { value } = element as HTMLInputElement;
  const text = chooseRead(element).read === 'value' ? value : element.textContent;
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
