import type { EventKeys } from '../helpdesk/scheme';

/** What the deliveries of one event are signed with. */
export function writeEventKey({ key }: EventKeys, event: string, secret: string): string {
  // By functions, as `$` has a meaning in a text.
  return key.replace('{event}', () => event).replace('{secret}', () => secret);
}
