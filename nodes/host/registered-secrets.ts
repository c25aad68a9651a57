import type { IWebhookFunctions } from 'n8n-workflow';
import { apiOf, readApiCredential } from './api-credential';
import { NO_CREDENTIAL, type CredentialValues } from './credential-values';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { holdSecrets, openSecrets, readHeld, writeHeld, type Held } from './held-registration';
import { reportProblem } from './report';
import { createSecretCache } from './secret-cache';
import type { KnownSecrets } from './secrets-of';
import { memoryOf } from './trigger-memory';

/** Whoever waits for our answer waits five seconds at most, and then gives the event up. */
const LONGEST_LOOK = 2_500;

/** Once in ten seconds a delivery that fits no secret makes us ask the helpdesk, whoever sent it. */
const secrets = createSecretCache(10_000);

/**
 * What the helpdesk gave at registration, opened from where it is held sealed; `early` asks the helpdesk again.
 * So it survives a restart, is known in every process of n8n, and follows a webhook that was created again.
 */
export async function registeredSecrets(
  context: IWebhookFunctions,
  trigger: HelpdeskTrigger,
  now: number,
  age: 'cached' | 'early',
): Promise<KnownSecrets> {
  const held = readHeld(context, context.getMode() === 'manual' ? 'test' : 'production');
  const id = held?.sealed ?? `${context.getWorkflow().id}:${context.getNode().id}:${context.getMode()}`;
  const known = await secrets.get(id, now, () => open(context, trigger, held));
  if (age === 'cached') return { values: known.values, newest: false };
  const asked = await secrets.getEarly(id, now, () => ask(context, trigger, held, known.values, now));
  return { values: asked.values, newest: true };
}

async function open(
  context: IWebhookFunctions,
  { automatic }: HelpdeskTrigger,
  held: Held | undefined,
): Promise<CredentialValues> {
  if (automatic === undefined) return NO_CREDENTIAL;
  const { baseUrl, accessToken } = readApiCredential(await context.getCredentials(automatic.credentialType));
  return {
    ...NO_CREDENTIAL,
    baseUrl,
    signingSecrets: held === undefined ? [] : openSecrets(held, accessToken),
  };
}

async function ask(
  context: IWebhookFunctions,
  trigger: HelpdeskTrigger,
  held: Held | undefined,
  known: CredentialValues,
  now: number,
): Promise<CredentialValues> {
  const { automatic, provider } = trigger;
  const url = held?.url ?? context.getNodeWebhookUrl('default');
  if (automatic === undefined || provider.registrar === undefined || url === undefined) return known;
  const credential = readApiCredential(await context.getCredentials(automatic.credentialType));
  const api = apiOf(context, automatic.credentialType, credential, AbortSignal.timeout(LONGEST_LOOK));
  const accountId = held?.accountId ?? credential.accountId;
  const result = await provider.registrar.readSecrets({ url, accountId }, api);
  if (!result.ok) {
    reportProblem(context, result.problem, memoryOf(context), now);
    return known;
  }
  if (result.secrets.length === 0 || isSame(result.secrets, known.signingSecrets)) return known;
  if (held !== undefined)
    writeHeld(context, held.slot, holdSecrets(held, result.secrets, credential.accessToken));
  return { ...known, baseUrl: credential.baseUrl, signingSecrets: result.secrets };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((secret) => others.includes(secret));
}
