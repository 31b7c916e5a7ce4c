import { queryAll } from './page-text';

/** So many are looked into at most. */
const TREE_LIMIT = 300;
/** One part of a selector: what stands between two blanks that are in no bracket. */
const PARTS = /(?:\[[^\]]*\]|\([^)]*\)|\S)+/g;

/** The kind of node that a shadow tree's root is; a form's input named `shadowRoot` is another. */
const FRAGMENT = 11;

/** The open shadow trees of an element and below it, those within others too. */
export function listTrees(within: ParentNode): ShadowRoot[] {
  const trees: ShadowRoot[] = [];
  const look = (place: ParentNode): void => {
    for (const { shadowRoot } of [place as Element, ...queryAll(place, '*', 0, Number.POSITIVE_INFINITY)]) {
      if (shadowRoot?.nodeType !== FRAGMENT || trees.length >= TREE_LIMIT) continue;
      trees.push(shadowRoot);
      look(shadowRoot);
    }
  };
  look(within);
  return trees;
}

/** What a selector (without a comma) finds where each of its parts may stand in a shadow tree below the part before. */
export function queryTrees(within: ParentNode, select: string): Element[] {
  let places = [within];
  for (const part of select.match(PARTS) ?? []) {
    const trees = places.flatMap((place) => [place, ...listTrees(place)]);
    places = [...new Set(trees.flatMap((tree) => queryAll(tree, part)))];
  }
  return places as Element[];
}
