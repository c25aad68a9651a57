import type {
  IDataObject,
  INode,
  INodeExecutionData,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import { tryAgain, type Answer } from '../../core/answer';
import { settleWhenAnswered } from '../../core/duplicates/settle-when-answered';
import type { Accept } from '../../core/item/outcome';
import type { SecretSource } from '../../core/trigger/secret-source';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import type { Refuse, Verdict, Wait } from '../../core/trigger/verdict';
import type { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import { enteredSecrets } from './entered-secrets';
import { endsTest, failTest, isTest } from './fail-test';
import { findTrigger } from './find-trigger';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readDelivery } from './read-delivery';
import { registeredSecrets } from './registered-secrets';
import { describeDefect, report, reportDefect } from './report';

/**
 * One request of a helpdesk, or of anybody. Published, it never throws: n8n would answer 500 and store a failed
 * execution, which would let strangers fill its database. A test run that somebody watches ends with why.
 */
export async function handleWebhook(
  context: IWebhookFunctions,
  helpdesk: HelpdeskTrigger,
): Promise<IWebhookResponseData> {
  const { data, problem } = await handleDelivery(context, helpdesk);
  if (problem === undefined || data.workflowData !== undefined || !isTest(context)) return data;
  return failTest(context, problem, TEST_ENDED);
}

const TEST_ENDED =
  'The test ends here, and the sender does not learn the reason. Once the workflow is published, the trigger rejects such a delivery, and the reason is in the n8n log.';

interface Handled {
  readonly data: IWebhookResponseData;
  /** What kept a delivery from being taken. */
  readonly problem?: string;
}

async function handleDelivery(context: IWebhookFunctions, helpdesk: HelpdeskTrigger): Promise<Handled> {
  try {
    // A copy of its own each time that n8n is asked.
    const node = context.getNode();
    const { trigger, settings } = findTrigger(context, node, helpdesk.provider);
    const delivery = await readDelivery(context, Date.now());
    const secrets = findSecrets(context, node, helpdesk, trigger, settings);
    const verdict = await trigger.take(delivery, settings, secrets);
    report(context, verdict.notice);
    const data = await carryOut(context, verdict, settings.output);
    if (verdict.action !== 'refuse' || !endsTest(verdict.refusal)) return { data };
    const { reason, detail } = verdict.refusal;
    return { data, problem: `The delivery was rejected (${reason}). ${detail}` };
  } catch (error) {
    reportDefect(context, error, Date.now());
    return { data: refuse(context, tryAgain(helpdesk.provider)), problem: describeDefect(error) };
  }
}

function findSecrets(
  context: IWebhookFunctions,
  node: INode,
  helpdesk: HelpdeskTrigger,
  trigger: WebhookTrigger,
  { registration, mode }: TriggerSettings,
): SecretSource {
  if (registration === 'manual') return enteredSecrets(context, node, helpdesk.credentialType, mode);
  return registeredSecrets(context, node, helpdesk, (problem) =>
    report(context, trigger.noteLookup(problem, Date.now())),
  );
}

async function carryOut(
  context: IWebhookFunctions,
  verdict: Verdict,
  output: TriggerSettings['output'],
): Promise<IWebhookResponseData> {
  const { reply } = verdict;
  switch (verdict.action) {
    case 'emit':
      settleWhenAnswered(verdict.accept.reservation, context.getResponseObject());
      return { workflowData: toWorkflowData(verdict.accept, output), webhookResponse: reply.body };
    case 'wait':
      return answerAndWait(context, verdict, output);
    case 'drop':
      // n8n would send a text as JSON.
      return reply.text === undefined ? { webhookResponse: reply.body } : refuse(context, reply);
    case 'refuse':
      return refuse(context, reply, verdict.report);
    case 'pass-on':
      return refuse(context, reply);
  }
}

/** The sender waits a few seconds at most, and does not have to know what is waited for. */
async function answerAndWait(
  context: IWebhookFunctions,
  { reply, whenOver }: Wait,
  output: TriggerSettings['output'],
): Promise<IWebhookResponseData> {
  respond(context, reply);
  const accept = await new Promise(whenOver);
  if (accept === undefined) return { noWebhookResponse: true };
  accept.reservation.commit();
  return { workflowData: toWorkflowData(accept, output), noWebhookResponse: true };
}

/** Never a status through `webhookResponse`: n8n would send it as the body of a 200. */
function refuse(context: IWebhookFunctions, reply: Answer, told?: Refuse['report']): IWebhookResponseData {
  respond(context, reply);
  // For the second output, which is there only where it was asked for.
  return { noWebhookResponse: true, ...(told && { workflowData: [[], [toExecutionData(told)]] }) };
}

function toWorkflowData({ item }: Accept, output: TriggerSettings['output']): INodeExecutionData[][] {
  return [[toExecutionData(output === 'data' ? item.data : item)]];
}

/** `pairedItem`: n8n's newer engine adds none, and a step behind the trigger could not look back at the item. */
function toExecutionData(json: object): INodeExecutionData {
  return { json: json as unknown as IDataObject, pairedItem: { item: 0 } };
}

function respond(context: IWebhookFunctions, { status, body, text, headers = {} }: Answer): void {
  const response = context.getResponseObject();
  if (response.headersSent) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (text === undefined) response.status(status).json(body);
  else response.status(status).end(text);
}
