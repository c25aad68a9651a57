import type { Example } from '../../../core/helpdesk/examples';

/** For topics with one example. */
export function usual<const Payload>(payload: Payload): readonly [Example<Payload>] {
  return [{ variant: 'usual', payload }];
}
