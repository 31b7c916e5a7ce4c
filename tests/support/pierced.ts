import type { Page } from '@playwright/test';

/** A node as the browser's own tools see it: only they look into a closed shadow tree. */
export interface PiercedNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly PiercedNode[];
  readonly shadowRoots?: readonly PiercedNode[];
}

/** Every node of the page, those of closed shadow trees too, in the document's order. */
export async function listPierced(page: Page): Promise<PiercedNode[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const list = (node: PiercedNode): PiercedNode[] => [
    node,
    ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(list),
  ];
  return list(root);
}

/** Every text of the page. */
export async function readPiercedTexts(page: Page): Promise<string> {
  return (await listPierced(page)).map(({ nodeValue }) => nodeValue).join(' ');
}
