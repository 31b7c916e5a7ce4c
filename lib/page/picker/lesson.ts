import { findAdapter } from '@/lib/crm/adapter-door';
import { BY_POINTING, type Field } from '@/lib/crm/types';
import type { PointedPage } from '@/lib/messaging/pointed-page';
import type { TeachView } from '@/lib/messaging/views';
import { frameKit } from '../frames/kit';
import { tell } from '../tell';
import { type Action, openBar } from './bar';
import { chooseRead, makeSelector } from './make-selector';
import { createOverlay } from './overlay';
import { isInView, type Pointed, previewOf } from './pointed';
import { readAgain } from './read-again';
import { boxOf } from './tree';

const ORDER: readonly Field[] = ['owner', 'name', 'account', 'stage', 'amount', 'closeDate'];

/**
 * Leads the manager through two opportunities: on the first every field is pointed at; on the second what is found by the
 * same selectors is taken, and the rest is pointed at again. What was pointed at is kept by the background after each.
 */
export function giveLesson({ words, first, only, corrects, isThere }: TeachView, onEnd: () => void): void {
  const end = new AbortController();
  const order = only === null ? ORDER : [only];
  const known = corrects === null ? null : findAdapter(corrects);
  let frame: string | undefined;
  const word = (name: string): string => words[name] ?? name;
  const bar = openBar(word('title'), end.signal);
  let onPick: (element: Element) => void = () => undefined;
  const overlay = createOverlay(
    bar,
    {
      onMove: (element) => bar.preview(previewOf(element), element && boxOf(element)),
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
    const ask = (problem: string): void => {
      const where = `${step} · ${index + 1}/${order.length}`;
      const task = `${isAgain ? `${word('again')} ` : ''}${word(field)}`;
      bar.say(where, task, problem || word('keys'), [...skip, ...back, stop]);
      overlay.point(true);
    };
    onPick = (element) => {
      if (known !== null && !isInView(known, element)) {
        ask(word('outside'));
        return;
      }
      frame = element.ownerDocument === document ? frame : element.ownerDocument.URL;
      const texts = [found.owner?.raw, found.name?.raw].flatMap((text) => text ?? []);
      found[field] = { select: makeSelector(element, texts), ...chooseRead(element), raw: previewOf(element) };
      go();
    };
    ask('');
  };

  const begin = (): void => {
    const found: Pointed = {};
    const url = location.href;
    const recordId = known === null ? null : frameKit.locate(known);
    if (known !== null && recordId === null) {
      waitForFirst(word('notThere'));
      return;
    }
    point(word('first'), order, found, false, () => {
      if (only === null && found.owner === undefined && found.name === undefined) {
        bar.say(word('first'), word('noOwner'), '', [{ label: word('back'), act: begin, isMain: true }, stop]);
        return;
      }
      const page = {
        url: url.slice(0, 2000),
        ...(frame === undefined ? {} : { frame: frame.slice(0, 2000) }),
        ...(recordId === null ? {} : { recordId }),
        fields: found,
      };
      void tell('teach.keep', { first: page, second: null }).then((isKept) => {
        if (isKept === true) waitForSecond(page);
        else lose(word('first'));
      });
    });
  };

  /** A lesson may begin on a list: the page is the manager's until an opportunity is open. */
  const waitForFirst = (task = word('open')): void => {
    overlay.point(false);
    bar.say(word('first'), task, '', [{ label: word('ready'), act: begin, isMain: true }, stop]);
  };

  const waitForSecond = (one: PointedPage, problem = ''): void => {
    overlay.point(false);
    const check = (): void => {
      const again = readAgain(one, known);
      if (again === null) {
        waitForSecond(one, word('sameAddress'));
        return;
      }
      const found: Pointed = {};
      for (const [field, rule] of Object.entries(one.fields) as [Field, NonNullable<Pointed[Field]>][]) {
        const read = again.reading?.fields[field];
        // beside a label, or where the CRM is known to have it, is no place that was pointed at
        if (read?.rule === BY_POINTING) found[field] = { ...rule, raw: read.raw };
      }
      const missing = order.filter((field) => one.fields[field] !== undefined && found[field] === undefined);
      point(word('second'), missing, found, true, () => {
        bar.say(word('second'), word('done'), '', []);
        const [first, second] = again.urls.map((url) => ({ url: url.slice(0, 2000) }));
        const { recordId } = again;
        const kept = {
          first: { ...one, ...first },
          second: { url: '', ...second, ...(recordId === undefined ? {} : { recordId }), fields: found },
        };
        void tell('teach.keep', kept).then((isKept) => {
          if (isKept === true) close();
          else lose(word('second'));
        });
      });
    };
    const go: Action = { label: word('go'), act: check, isMain: true };
    bar.say(word('second'), problem === '' ? word('between') : problem, '', [go, stop]);
  };

  if (corrects !== null && known === null) lose(word('first'));
  else if (first !== null) waitForSecond(first);
  else if (isThere) begin();
  else waitForFirst();
}
