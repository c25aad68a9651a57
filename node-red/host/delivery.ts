import { answer } from '../../core/answer';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Accept, Outcome } from '../../core/item/outcome';
import type { Ignore } from '../../core/helpdesk/refusal';
import type { Provider } from '../../core/helpdesk/provider';
import type { StatusMerger } from '../../core/status/status-merger';
import { createEmit, type EmitParts } from './emit';
import type { DeliveryVerifier } from './delivery-verifier';
import { respond } from './respond';
import type { CapturedRequest, Route } from './routes';

const FAILED = { status: 500, body: { error: 'failed' } };

interface Parts extends EmitParts {
  readonly provider: Provider;
  readonly judge: DeliveryVerifier['judge'];
  /** False once the node is closed: what it sends then would be lost. */
  readonly isOpen: () => boolean;
  readonly merger: StatusMerger;
}

/** What a webhook node does with one request. It never throws: an uncaught error ends the whole host. */
export function createDeliveryHandler(parts: Parts): Route['handle'] {
  const { node, provider, judge, reports, isOpen, merger } = parts;
  const emit = createEmit(parts);

  const complain = (error: unknown) =>
    node.error(error instanceof Error ? error : String(error), { topic: `${provider.id}/failed` });
  const emitLate = (outcome: Accept | Ignore) => {
    try {
      if (outcome.kind === 'accept') emit(outcome);
    } catch (error) {
      complain(error);
    }
  };
  const finish = ({ response, body }: CapturedRequest, verified: Outcome, delivery: Delivery) => {
    const outcome = merger.take(verified);
    if (outcome.kind === 'accept') emit(outcome);
    if (outcome.kind === 'reject') reports.refused(outcome, delivery);
    respond(response, answer(outcome, provider), closing(body));
    if (outcome.kind === 'hold') outcome.whenOver(emitLate);
  };
  const fail = ({ response }: CapturedRequest, error: unknown) => {
    // 500 makes a sender that retries try again.
    respond(response, FAILED);
    complain(error);
  };

  return (captured) => {
    const { request, query, body } = captured;
    const { method = '', headers } = request;
    try {
      const delivery = { method, headers, query, rawBody: body, receivedAt: Date.now() };
      const outcome = judge(delivery);
      if (!(outcome instanceof Promise)) return finish(captured, outcome, delivery);
      void outcome
        .then((late) => (isOpen() ? finish(captured, late, delivery) : passOn(captured, late)))
        .catch((error: unknown) => fail(captured, error));
    } catch (error) {
      fail(captured, error);
    }
  };
}

/** The flows were restarted while the helpdesk was asked: the node's successor decides anew. */
function passOn(captured: CapturedRequest, outcome: Outcome): void {
  if (outcome.kind === 'accept') outcome.reservation.release();
  captured.again();
}

/** After an unread body the connection cannot carry another request. */
function closing(body: CapturedRequest['body']): Record<string, string> {
  return typeof body === 'string' ? { Connection: 'close' } : {};
}
