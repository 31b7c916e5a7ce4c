/** What the background answers, by who asks. */

export type * from './views/data';
export type * from './views/deal';
export type * from './views/host';
export type * from './views/panel';
export type * from './views/plans';
export type * from './views/popup';
export type * from './views/teach';
export type * from './views/team';
