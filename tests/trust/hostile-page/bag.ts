/**
 * Runs in the page before everything else: `loot(…)` keeps whatever the page has found, in words, where no later trick of
 * its own can break it. Of a node it keeps the markup, and of one in a shadow tree that whole tree; of anything else
 * every member that a script can reach. Keys and what they enter come one by one: of each kind of event they are kept in a
 * row, as they were typed, for `listTyped`.
 */
export function openBag(): void {
  const bag = new Set<string>();
  const seen = new WeakSet<object>();
  const add = bag.add.bind(bag);
  const list = (): string => [...bag].join('\n');
  const typed: Record<string, string> = { __proto__: null } as never;
  const listTyped = (): string => {
    let all = '';
    for (const type in typed) all += `${typed[type]}\n`;
    return all;
  };
  const { apply, get } = Reflect;
  const [NodeType, ElementType, ShadowRootType] = [Node, Element, ShadowRoot];
  const [KeyType, InputType, CompositionType] = [KeyboardEvent, InputEvent, CompositionEvent];
  const reader = (type: { prototype: object }, name: string) =>
    Object.getOwnPropertyDescriptor(type.prototype, name)?.get as () => unknown;
  const [parentOf, htmlOf, innerOf] = [
    reader(Node, 'parentNode'),
    reader(Element, 'outerHTML'),
    reader(ShadowRoot, 'innerHTML'),
  ];
  const keepNode = (node: Node): void => {
    let root: unknown = node;
    for (let up = apply(parentOf, root, []); up !== null; up = apply(parentOf, up, [])) root = up;
    if (node instanceof ElementType) add(String(apply(htmlOf, node, [])));
    // who holds a node of a shadow tree holds the whole tree, closed or not
    if (root instanceof ShadowRootType) add(String(apply(innerOf, root, [])));
  };
  const keepTyped = (event: Event, from: 'key' | 'data'): void => {
    const letter = get(event, from) as string | null | undefined;
    if (letter?.length === 1) typed[event.type] = (typed[event.type] ?? '') + letter;
  };
  const keep = (found: unknown, depth: number): void => {
    if ((typeof found !== 'object' && typeof found !== 'function') || found === null) {
      add(String(found));
      return;
    }
    if (found === window || depth > 5 || seen.has(found)) return;
    seen.add(found);
    if (found instanceof NodeType) {
      keepNode(found);
      return;
    }
    if (found instanceof KeyType) keepTyped(found, 'key');
    if (found instanceof InputType || found instanceof CompositionType) keepTyped(found, 'data');
    if (found instanceof Error) add(`${found.message} ${found.stack}`);
    for (const key in found) {
      try {
        keep(get(found, key), depth + 1);
      } catch {
        // another origin's
      }
    }
  };
  const loot = (...found: unknown[]): void => {
    for (const one of found) keep(one, 0);
  };
  Object.defineProperties(globalThis, {
    loot: { value: loot },
    listLoot: { value: list },
    listTyped: { value: listTyped },
  });
}

declare global {
  /** In the page: keeps what was found, whatever it is, for the judge. */
  function loot(...found: unknown[]): void;
}
