import type { Node, NodeMessage } from '@node-red/registry';
import type { Accept } from '../../core/item/outcome';
import type { SecretSource } from '../../core/trigger/secret-source';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import type { ItemKind } from '../../core/helpdesk/item';
import type { Notice } from '../../core/reports/notices';
import type { Refuse, Verdict } from '../../core/trigger/verdict';
import type { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import { acceptedMessage, refusalMessage, refusedMessage } from './message';
import { respond } from './respond';
import type { CapturedRequest, Route } from './routes';
import type { Status } from './status';

const FAILED = { status: 500, body: { error: 'failed' } };

export interface DeliveryParts {
  readonly node: Node;
  readonly providerId: string;
  readonly trigger: WebhookTrigger;
  readonly settings: TriggerSettings;
  readonly secrets: SecretSource;
  readonly reports: Reports;
  /** Told of every message that was sent. */
  readonly sent: (message: NodeMessage) => void;
}

/** What a webhook node does with one request. It never throws: an uncaught error ends the whole host. */
export function createDeliveryHandler(parts: DeliveryParts): Route['handle'] {
  const { trigger, settings, secrets } = parts;
  const fail = ({ response }: CapturedRequest, error: unknown) => {
    // 500 makes a sender that retries try again.
    respond(response, FAILED);
    complain(parts, error);
  };

  return (captured) => {
    const { request, query, body } = captured;
    const { method = '', headers } = request;
    const receivedAt = Date.now();
    try {
      const verdict = trigger.take({ method, headers, query, rawBody: body, receivedAt }, settings, secrets);
      if (!(verdict instanceof Promise)) return carryOut(parts, captured, verdict, receivedAt);
      void verdict
        .then((late) => carryOut(parts, captured, late, receivedAt))
        .catch((error: unknown) => fail(captured, error));
    } catch (error) {
      fail(captured, error);
    }
  };
}

function carryOut(
  parts: DeliveryParts,
  { response, body, again }: CapturedRequest,
  verdict: Verdict,
  receivedAt: number,
): void {
  const { reports } = parts;
  if (verdict.action === 'pass-on') return again();
  if (verdict.action === 'emit') emit(parts, verdict.accept);
  if (verdict.action === 'refuse') reports.refused(verdict, receivedAt);
  else reports.noticed(verdict.notice);
  respond(response, verdict.reply, closing(body));
  if (verdict.action === 'wait') verdict.whenOver((accept) => emitLate(parts, accept));
}

/** Puts an accepted item into the flow, or throws and lets the sender's retry pass. */
function emit({ node, settings, reports, sent }: DeliveryParts, { item, reservation }: Accept): void {
  const message = acceptedMessage(item, settings.output);
  try {
    node.send(message);
    sent(message);
    // The message is in the flow now, whether or not the sender still waits for the answer: a retry is a copy.
    reservation.commit();
  } catch (error) {
    reservation.release();
    throw error;
  }
  reports.emitted(item.kind);
}

/** The sender has its answer. */
function emitLate(parts: DeliveryParts, accept: Accept | undefined): void {
  try {
    if (accept !== undefined) emit(parts, accept);
  } catch (error) {
    complain(parts, error);
  }
}

function complain({ node, providerId }: DeliveryParts, error: unknown): void {
  node.error(error instanceof Error ? error : String(error), { topic: `${providerId}/failed` });
}

/** After an unread body the connection cannot carry another request. */
function closing(body: CapturedRequest['body']): Record<string, string> {
  return typeof body === 'string' ? { Connection: 'close' } : {};
}

/** Where a node says what it has to say about its deliveries: status, log, Catch nodes and second output. */
export interface Reports {
  readonly refused: (refused: Refuse, receivedAt: number) => void;
  /** An item is in the flow. */
  readonly emitted: (kind: ItemKind) => void;
  /** Of a delivery that was not refused. */
  readonly noticed: (notice: Notice | undefined) => void;
}

export function createReports(node: Node, status: Status, providerId: string): Reports {
  return {
    refused: ({ refusal, report, notice }, receivedAt) => {
      status.refused(refusal.reason, receivedAt);
      if (report !== undefined) node.send([null, refusalMessage(report)]);
      // Only an error with a message object reaches Catch nodes.
      if (notice !== undefined) node.error(notice.text, refusedMessage(providerId, refusal, receivedAt));
    },
    emitted: (kind) => status.emitted(kind, Date.now()),
    noticed: (notice) => {
      if (notice?.kind === 'unknown-event') node.warn(notice.text);
      else if (notice !== undefined) node.log(notice.text);
    },
  };
}
