import type { Node, NodeMessage } from '@node-red/registry';
import type { Accept } from '../../core/item/outcome';
import type { WebhookConfig } from './config';
import { acceptedMessage } from './message';
import type { Reports } from './reports';

export interface EmitParts {
  readonly node: Node;
  readonly output: WebhookConfig['output'];
  readonly reports: Reports;
  readonly sent: (message: NodeMessage) => void;
}

/** Puts an accepted item into the flow, or throws and lets the sender's retry pass. */
export function createEmit({ node, output, reports, sent }: EmitParts): (accept: Accept) => void {
  return ({ item, reservation }) => {
    const message = acceptedMessage(item, output);
    try {
      node.send(message);
      sent(message);
      // The message is in the flow now, whether or not the sender still waits for the answer: a retry is a copy.
      reservation.commit();
    } catch (error) {
      reservation.release();
      throw error;
    }
    reports.accepted(item);
  };
}
