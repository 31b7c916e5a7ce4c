/** The timer, and the sections that stand below the first questions: a chunk of their own, fetched when the first picture is drawn. */
export { Best } from './best';
export { Log } from './log';
export { Plan } from './plan';
export { Recent } from './recent';
export { PanelTimer } from './timer';
