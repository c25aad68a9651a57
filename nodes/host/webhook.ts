import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answer, receive, settleWithResponse, type Answer, type Delivery, type Outcome } from '../../core';
import type { RejectReason } from '../../core';
import { credentialOf } from './credential-of';
import type { CachedCredential } from './credential-cache';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readDelivery } from './read-delivery';
import { report, reportDefect } from './report';
import { memoryOf, parametersOf, settingsOf } from './trigger-memory';

const UNAVAILABLE: Answer = { status: 503, body: { error: 'unavailable' } };

const EXPLAINED_BY_A_NEW_SECRET: ReadonlySet<RejectReason> = new Set([
  'signature-mismatch',
  'url-secret-mismatch',
  'secret-missing',
]);

/**
 * One request of a helpdesk, or of anybody. It never throws: n8n would answer 500 and store a failed
 * execution, which would let strangers fill its database.
 */
export async function handleWebhook(
  context: IWebhookFunctions,
  trigger: HelpdeskTrigger,
): Promise<IWebhookResponseData> {
  try {
    return await handle(context, trigger);
  } catch (error) {
    reportDefect(context, error, Date.now());
    return refuse(context, UNAVAILABLE);
  }
}

async function handle(context: IWebhookFunctions, trigger: HelpdeskTrigger): Promise<IWebhookResponseData> {
  const now = Date.now();
  const memory = memoryOf(context);
  const parameters = parametersOf(context, memory);
  const outcome = await judge(context, trigger, await readDelivery(context, now));
  report(context, outcome, memory, now);

  const reply = answer(outcome, trigger.provider);
  if (outcome.kind !== 'accept') {
    return reply.status === 200 ? { webhookResponse: reply.body } : refuse(context, reply);
  }
  settleWithResponse(outcome.reservation, context.getResponseObject());
  const json = parameters.output === 'data' ? outcome.item.data : outcome.item;
  return { workflowData: [[{ json: json as unknown as IDataObject }]], webhookResponse: reply.body };
}

async function judge(
  context: IWebhookFunctions,
  trigger: HelpdeskTrigger,
  delivery: Delivery,
): Promise<Outcome> {
  const memory = memoryOf(context);
  const parameters = parametersOf(context, memory);
  const isTestUrl = context.getMode() === 'manual';
  const judgeWith = ({ values }: CachedCredential) =>
    receive(delivery, settingsOf(trigger, parameters, values, memory, isTestUrl));

  const cached = await credentialOf(context, trigger, parameters.mode, delivery.receivedAt);
  const outcome = judgeWith(cached);
  if (!mayBeRotated(outcome) || cached.readAt >= delivery.receivedAt) return outcome;
  const fresh = await credentialOf(context, trigger, parameters.mode, delivery.receivedAt, 'early');
  return fresh.values === cached.values ? outcome : judgeWith(fresh);
}

function mayBeRotated(outcome: Outcome): boolean {
  return outcome.kind === 'reject' && EXPLAINED_BY_A_NEW_SECRET.has(outcome.reason);
}

/** Never a status through `webhookResponse`: n8n would send it as the body of a 200. */
function refuse(context: IWebhookFunctions, { status, body }: Answer): IWebhookResponseData {
  const response = context.getResponseObject();
  if (status === 405) response.setHeader('Allow', 'POST');
  response.status(status).json(body);
  return { noWebhookResponse: true };
}
