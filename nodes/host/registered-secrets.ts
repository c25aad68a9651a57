import type { IWebhookFunctions } from 'n8n-workflow';
import { createApi, readApiCredential } from './api-credential';
import { NO_CREDENTIAL, type CredentialValues } from './credential-values';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import {
  sealSecrets,
  openSecrets,
  readHeld,
  writeHeld,
  type HeldRegistration,
  type Slot,
} from './held-registration';
import { reportProblem } from './report';
import { createSecretCache } from './secret-cache';
import type { KnownSecrets } from './known-secrets';
import { getTriggerState } from './trigger-state';

/** Whoever waits for our answer waits five seconds at most, and then gives the event up. */
const LOOKUP_TIMEOUT_MS = 2_500;

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
  const entry = findHeldEntry(context);
  const { key } = entry;
  const known = await secrets.get(key, now, () => open(context, trigger, entry));
  if (age === 'cached') return { values: known.values, newest: false };
  const asked = await secrets.getEarly(key, now, () => ask(context, trigger, entry, known.values));
  return { values: asked.values, newest: true };
}

interface HeldEntry {
  readonly slot: Slot;
  /** Stands for what is held. */
  readonly key: string;
  readonly held: HeldRegistration | undefined;
}

const MAX_TRIGGERS = 1_000;

/**
 * What is newer than what n8n has stored: where one process does everything, n8n 2.41 saves nothing of a delivery
 * that starts a workflow. So each delivery offers it again, until one has saved it.
 */
const newer = new Map<string, HeldRegistration>();

function findHeldEntry(context: IWebhookFunctions): HeldEntry {
  const slot = context.getMode() === 'manual' ? 'test' : 'production';
  let held = readHeld(context, slot);
  let key = held?.sealed ?? `${context.getWorkflow().id}:${context.getNode().id}:${slot}`;
  for (let next = newer.get(key); next !== undefined; next = newer.get(key)) {
    held = next;
    key = next.sealed;
    writeHeld(context, slot, next);
  }
  return { slot, key, held };
}

function keep(context: IWebhookFunctions, { slot, key }: HeldEntry, held: HeldRegistration): void {
  const oldest = newer.size >= MAX_TRIGGERS ? newer.keys().next().value : undefined;
  if (oldest !== undefined) newer.delete(oldest);
  newer.set(key, held);
  writeHeld(context, slot, held);
}

async function open(
  context: IWebhookFunctions,
  { automatic }: HelpdeskTrigger,
  { held }: HeldEntry,
): Promise<CredentialValues> {
  if (automatic === undefined) return NO_CREDENTIAL;
  const { baseUrl, accountId, accessToken } = await readApiCredential(context, automatic.credentialType);
  return {
    ...NO_CREDENTIAL,
    baseUrl,
    accountId,
    signingSecrets: held === undefined ? [] : openSecrets(held, accessToken),
  };
}

async function ask(
  context: IWebhookFunctions,
  { automatic, provider: { registrar } }: HelpdeskTrigger,
  entry: HeldEntry,
  known: CredentialValues,
): Promise<CredentialValues> {
  const { held, slot } = entry;
  const url = held?.url ?? context.getNodeWebhookUrl('default');
  if (automatic === undefined || registrar === undefined || url === undefined) return known;
  const credential = await readApiCredential(context, automatic.credentialType);
  const api = createApi(
    context,
    automatic.credentialType,
    credential,
    AbortSignal.timeout(LOOKUP_TIMEOUT_MS),
  );
  // What was lost is found by its URL; its id is not needed for that.
  const { id, accountId, made } = held ?? { id: '', accountId: credential.accountId, made: true };
  const result = await registrar.readSecrets({ url, accountId }, api);
  if (!result.ok) {
    reportProblem(context, result.problem, getTriggerState(context), Date.now());
    return known;
  }
  if (result.secrets.length === 0 || isSame(result.secrets, known.signingSecrets)) return known;
  const registration = { id, url, accountId, made };
  keep(context, entry, { slot, ...sealSecrets(registration, result.secrets, credential.accessToken) });
  return { ...known, baseUrl: credential.baseUrl, accountId, signingSecrets: result.secrets };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((secret) => others.includes(secret));
}
