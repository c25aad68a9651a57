import { createDelivery } from '../../../simulator/senders';
import type { Transmission } from '../../../simulator/senders/sender';

export const SECRET = 'a secret for the benchmark';
export const FORGERS_SECRET = 'the secret of somebody else';

/** One after the other, and from the start again when all are through. */
export function inTurn(deliveries: readonly Transmission[]): () => Transmission {
  let sent = 0;
  return () => deliveries[sent++ % deliveries.length] as Transmission;
}

/** A visitor's messages as Botble sends them, 450 bytes each, all different. */
export function createMessages(count: number, secret: string): readonly Transmission[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const payload = {
      message_id: index,
      conversation_id: 1,
      content: 'Where is my order?',
      is_from_admin: false,
    };
    return createDelivery('botble', 'message.received', { secret, now, payload });
  });
}
