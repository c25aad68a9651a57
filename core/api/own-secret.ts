import { createHmac } from 'node:crypto';
import { withoutPassword } from '../read/public-url';

/** The shortest that a helpdesk takes is 40 characters: 240 bits. */
const LENGTH = 40;

/**
 * A signing secret for helpdesks that ask for one and never show it again. It is derived, so that it is known after a
 * restart without being stored anywhere, and another after the token was changed.
 *
 * @param token as random as an API token
 * @param url of the trigger: each has a secret of its own, whatever password stands in the URL
 */
export function createOwnSecret(token: string, url: string): string {
  const purpose = `helpdesk-triggers signing secret ${withoutPassword(url)}`;
  return createHmac('sha256', token).update(purpose).digest('base64url').slice(0, LENGTH);
}
