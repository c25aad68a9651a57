import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answer, tryAgain, type Answer } from '../../core/answer';
import { settleWithResponse } from '../../core/duplicates/settle-with-response';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Outcome, Accept, Hold } from '../../core/item/outcome';
import { receive } from '../../core/receive';
import type { Reject, RejectReason } from '../../core/helpdesk/refusal';
import { explainRegistered } from './explain-registered';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readDelivery } from './read-delivery';
import type { TriggerParameters } from './read-parameters';
import { report, reportDefect } from './report';
import type { KnownSecrets } from './known-secrets';
import { getSecrets } from './get-secrets';
import { getTriggerState, getParameters, getSettings } from './trigger-state';

const MAYBE_ROTATED: ReadonlySet<RejectReason> = new Set([
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
    return refuse(context, tryAgain(trigger.provider));
  }
}

async function handle(context: IWebhookFunctions, trigger: HelpdeskTrigger): Promise<IWebhookResponseData> {
  const now = Date.now();
  const state = getTriggerState(context);
  const parameters = getParameters(context, state);
  const delivery = await readDelivery(context, now);
  const judged = await judge(context, trigger, delivery);
  const registers = parameters.registration === 'automatic';
  const explained = registers ? explainRegistered(judged, trigger) : judged;
  report(context, explained, state, now);

  const outcome = state.statusMerger.take(explained);
  const reply = answer(outcome, trigger.provider);
  if (outcome.kind === 'hold') return answerAndWait(context, outcome, reply, parameters.output);
  if (outcome.kind === 'reject')
    return refuse(context, reply, refusalData(outcome, delivery, trigger, context));
  if (outcome.kind === 'ignore') return { webhookResponse: reply.body };
  settleWithResponse(outcome.reservation, context.getResponseObject());
  return { workflowData: workflowData(outcome, parameters.output), webhookResponse: reply.body };
}

/** The sender waits a few seconds at most, and does not have to know what is waited for. */
async function answerAndWait(
  context: IWebhookFunctions,
  hold: Hold,
  reply: Answer,
  output: TriggerParameters['output'],
): Promise<IWebhookResponseData> {
  respond(context, reply);
  const outcome = await new Promise(hold.whenOver);
  if (outcome.kind !== 'accept') return { noWebhookResponse: true };
  outcome.reservation.commit();
  return { workflowData: workflowData(outcome, output), noWebhookResponse: true };
}

function workflowData({ item }: Accept, output: TriggerParameters['output']): INodeExecutionData[][] {
  const json = output === 'data' ? item.data : item;
  return [[{ json: json as unknown as IDataObject }]];
}

async function judge(
  context: IWebhookFunctions,
  trigger: HelpdeskTrigger,
  delivery: Delivery,
): Promise<Outcome> {
  const state = getTriggerState(context);
  const parameters = getParameters(context, state);
  const isTestUrl = context.getMode() === 'manual';
  const judgeWith = ({ values }: KnownSecrets) =>
    receive(delivery, getSettings(trigger, parameters, values, state, isTestUrl));

  const known = await getSecrets(context, trigger, parameters, delivery.receivedAt);
  const outcome = judgeWith(known);
  if (!mayBeRotated(outcome) || known.newest) return outcome;
  const fresh = await getSecrets(context, trigger, parameters, delivery.receivedAt, 'early');
  return fresh.values === known.values ? outcome : judgeWith(fresh);
}

function mayBeRotated(outcome: Outcome): boolean {
  return outcome.kind === 'reject' && MAYBE_ROTATED.has(outcome.reason);
}

/** Never a status through `webhookResponse`: n8n would send it as the body of a 200. */
function refuse(
  context: IWebhookFunctions,
  reply: Answer,
  refusals?: INodeExecutionData[],
): IWebhookResponseData {
  respond(context, reply);
  return { noWebhookResponse: true, ...(refusals && { workflowData: [[], refusals] }) };
}

/** For the second output, which is there only where it was asked for. */
function refusalData(
  refusal: Reject,
  delivery: Delivery,
  { provider }: HelpdeskTrigger,
  context: IWebhookFunctions,
): INodeExecutionData[] | undefined {
  const state = getTriggerState(context);
  const { emitRefusals, mode, maxBodyBytes } = getParameters(context, state);
  if (!emitRefusals) return undefined;
  const told = state.refusalReports.report(refusal, delivery, { provider, mode, maxBodyBytes });
  return told && [{ json: told as unknown as IDataObject }];
}

function respond(context: IWebhookFunctions, { status, body }: Answer): void {
  const response = context.getResponseObject();
  if (response.headersSent) return;
  if (status === 405) response.setHeader('Allow', 'POST');
  response.status(status).json(body);
}
