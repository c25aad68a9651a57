import { permanent } from '../../../core/sockets/problem';
import type { AuthenticationAnswer } from '../../../core/sockets/protocol';
import type { CrispCredential, CrispScope } from './credential';

/** The first frame on an open socket. Without `events` nothing is sent; rooms and inboxes limit what is. */
export function authenticationFrame(
  { tier, identifier, key }: CrispCredential,
  { rooms, inboxes }: CrispScope,
  events: readonly string[],
): object {
  return {
    tier,
    username: identifier,
    password: key,
    events,
    ...(rooms.length > 0 && { rooms }),
    ...(inboxes.length > 0 && { inboxes }),
  };
}

/** `unauthorized` may also come later, when a token is taken back. */
export function judge(name: string): AuthenticationAnswer | undefined {
  if (name === 'authenticated') return 'authenticated';
  if (name !== 'unauthorized') return undefined;
  return permanent(
    'unauthorized',
    'Crisp rejected the token on the socket. Copy the identifier and key again, and check that the tier matches the token.',
  );
}
