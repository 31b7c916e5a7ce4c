/**
 * The timer, the sections that stand below the first questions, and the line that says what was done: a chunk of their own,
 * fetched when the first picture is drawn.
 */
export { Best } from './best';
export { Log } from './log';
export { PanelOutcome } from './panel-outcome';
export { Plan } from './plan';
export { Recent } from './recent';
export { PanelTimer } from './timer';
