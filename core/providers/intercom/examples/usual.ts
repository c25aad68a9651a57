import type { Example } from '../../../examples';

/** For topics with one example. */
export function usual<const Payload>(payload: Payload): readonly [Example<Payload>] {
  return [{ variant: 'usual', payload }];
}
