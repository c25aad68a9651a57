import type { Node, NodeMessage } from '@node-red/registry';
import { answer } from '../../core/answer';
import { receive } from '../../core/receive';
import type { Accept } from '../../core/outcome';
import type { ReceiverSettings } from '../../core/settings';
import type { WebhookConfig } from './config';
import { acceptedMessage } from './message';
import type { Reports } from './reports';
import { respond } from './respond';
import type { CapturedRequest, Route } from './routes';

const FAILED = { status: 500, body: { error: 'failed' } };

interface Parts {
  readonly node: Node;
  readonly settings: ReceiverSettings;
  readonly output: WebhookConfig['output'];
  readonly reports: Reports;
  readonly sent: (message: NodeMessage) => void;
}

/** What a webhook node does with one request. It never throws: an uncaught error ends the whole host. */
export function createDeliveryHandler({ node, settings, output, reports, sent }: Parts): Route['handle'] {
  const emit = ({ item, reservation }: Accept) => {
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

  return ({ request, response, query, body }) => {
    try {
      const receivedAt = Date.now();
      const { method = '', headers } = request;
      const outcome = receive({ method, headers, query, rawBody: body, receivedAt }, settings);
      if (outcome.kind === 'accept') emit(outcome);
      if (outcome.kind === 'reject') reports.refused(outcome, receivedAt);
      respond(response, answer(outcome, settings.provider), closing(body));
    } catch (error) {
      // 500 makes a sender that retries try again.
      respond(response, FAILED);
      node.error(error instanceof Error ? error : String(error), { topic: `${settings.provider.id}/failed` });
    }
  };
}

/** After an unread body the connection cannot carry another request. */
function closing(body: CapturedRequest['body']): Record<string, string> {
  return typeof body === 'string' ? { Connection: 'close' } : {};
}
