import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs in the document, where axe is; answers rule and place of each barrier. */
const LIST = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;

/** What is wrong with this document for people who do not see or do not use a mouse: rule and place. */
export async function findBarriers(document: { evaluate(script: string): Promise<unknown> }): Promise<string[]> {
  // evaluated by the driver, which no policy of the page forbids
  await document.evaluate(AXE);
  return (await document.evaluate(LIST)) as string[];
}
