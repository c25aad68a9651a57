import type { INode, IWebhookFunctions } from 'n8n-workflow';
import type { RegistrationProblem } from '../../core/helpdesk/registration';
import { NO_CREDENTIAL, type Credential } from '../../core/trigger/credential';
import { createSecretCache } from '../../core/trigger/secret-cache';
import { MIN_LOOKUP_INTERVAL_MS } from '../../core/trigger/secret-lookup';
import type { SecretSource } from '../../core/trigger/secret-source';
import { createApi, readApiCredential } from './api-credential';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import {
  getSlot,
  sealSecrets,
  openSecrets,
  readHeld,
  writeHeld,
  type HeldRegistration,
  type Slot,
} from './held-registration';
import { tellMovedUrl } from './moved-url';

/** Whoever waits for our answer waits five seconds at most, and then gives the event up. */
const LOOKUP_TIMEOUT_MS = 2_500;

/** Once in ten seconds a delivery that fits no secret makes us ask the helpdesk, whoever sent it. */
const secrets = createSecretCache(MIN_LOOKUP_INTERVAL_MS);

/**
 * What the helpdesk gave at registration, opened from where it is held sealed; for a delivery that does not fit it, the
 * helpdesk is asked again. So it survives a restart, is known in every process of n8n, and follows a webhook that was
 * created again.
 *
 * @param onProblem told why the helpdesk could not be asked
 */
export function registeredSecrets(
  context: IWebhookFunctions,
  node: Pick<INode, 'id'>,
  trigger: HelpdeskTrigger,
  onProblem: (problem: RegistrationProblem) => void,
): SecretSource {
  const entry = findHeldEntry(context, node);
  const { key } = entry;
  return {
    known: async (now) => {
      const { values } = await secrets.get(key, now, () => open(context, trigger, entry));
      return { credential: values, isNewest: false };
    },
    fresh: async (known, now) => {
      const { values } = await secrets.getEarly(key, now, () =>
        ask(context, trigger, entry, known, onProblem),
      );
      return values;
    },
  };
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

function findHeldEntry(context: IWebhookFunctions, node: Pick<INode, 'id'>): HeldEntry {
  const slot = getSlot(context);
  let held = readHeld(context, slot, node);
  let key = held?.sealed ?? `${context.getWorkflow().id}:${node.id}:${slot}`;
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
  { automatic, provider }: HelpdeskTrigger,
  { held }: HeldEntry,
): Promise<Credential> {
  if (automatic === undefined) return NO_CREDENTIAL;
  tellMovedUrl(context, provider.label, held);
  const { baseUrl, accountId, accessToken } = await readApiCredential(context, automatic);
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
  known: Credential,
  onProblem: (problem: RegistrationProblem) => void,
): Promise<Credential> {
  const { held, slot } = entry;
  const url = held?.url ?? context.getNodeWebhookUrl('default');
  if (automatic === undefined || registrar === undefined || url === undefined) return known;
  const credential = await readApiCredential(context, automatic);
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
    onProblem(result.problem);
    return known;
  }
  if (result.secrets.length === 0 || isSame(result.secrets, known.signingSecrets)) return known;
  const registration = { id, url, accountId, made };
  keep(context, entry, { slot, ...sealSecrets(registration, result.secrets, credential) });
  return { ...known, baseUrl: credential.baseUrl, accountId, signingSecrets: result.secrets };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((secret) => others.includes(secret));
}
