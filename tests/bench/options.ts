import { parseArgs } from 'node:util';

/** Another extension to set beside ours: an unpacked folder, and what its overlay is found by. */
export interface Peer {
  readonly name: string;
  readonly folder: string;
  readonly selector: string;
}

const PARTS = ['cost', 'panel', 'saving', 'records', 'growth', 'pages', 'seconds', 'bulk', 'hostile'] as const;
type Part = (typeof PARTS)[number];

/** The command line's wishes. Throws with what is wrong. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '15' },
      calm: { type: 'string', default: '0' },
      only: { type: 'string', default: PARTS.join(',') },
      json: { type: 'string' },
      peer: { type: 'string', multiple: true, default: [] },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((one) => !(PARTS as readonly string[]).includes(one));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${PARTS.join(', ')}`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number`);
  const calm = Number(values.calm);
  if (!(calm >= 0)) throw new Error(`--calm ${values.calm}: seconds`);
  return { runs, calm, only: only as Part[], json: values.json ?? null, peers: values.peer.map(readPeer) };
}

/** `NAME=FOLDER=SELECTOR`; the selector may hold more of these signs. */
function readPeer(text: string): Peer {
  const [name, folder, ...rest] = text.split('=');
  if (name === undefined || folder === undefined || rest.length === 0)
    throw new Error(`--peer ${text}: NAME=FOLDER=SELECTOR`);
  return { name, folder, selector: rest.join('=') };
}
