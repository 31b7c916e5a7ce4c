import type { Hello } from '@/lib/messaging/views';
import { offerKit, takeKit } from './door';
import { GREETING_DOOR } from './doors';
import { tell } from './tell';

/** The page has announced itself: the token that its panel's frame may use, and what the background answers. */
export interface Greeting {
  readonly token: string;
  readonly answer: Promise<Hello | null>;
}

/**
 * Announces the page, once for both scripts that may begin in it; the browser runs them in an order of its own. The token
 * is made here, so that a frame can have it before anybody has answered.
 */
export function shareGreeting(): Greeting {
  const theirs = takeKit(GREETING_DOOR);
  if (theirs !== null) return theirs;
  // not a UUID: on a page without TLS there is none
  const token = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const mine = { token, answer: tell('page.hello', { token }) };
  offerKit(GREETING_DOOR, mine);
  return mine;
}
