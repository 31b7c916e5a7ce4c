/** Sends an event as the browser itself does when a person acts; one that a page's script makes is not trusted. */
export function act(target: EventTarget, type: string, more: object = {}): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  for (const [key, value] of Object.entries({ isTrusted: true, ...more })) {
    Object.defineProperty(event, key, { configurable: true, value });
  }
  target.dispatchEvent(event);
  return event;
}
