import { createHash } from 'node:crypto';
import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject, list, text } from '../../core/read/read';
import type { StoredRegistration } from '../../core/helpdesk/registration';
import { seal, unseal } from '../../core/api/sealed';

/** A test listens at a URL of its own beside the published trigger, so it has a registration of its own. */
export type Slot = 'production' | 'test';

/** What n8n keeps of a registration in the node's static data, which exports may show. */
export interface HeldRegistration extends StoredRegistration {
  readonly slot: Slot;
  /** The secrets, locked with the token of the credential. */
  readonly sealed: string;
}

type Context = Pick<
  IHookFunctions | IWebhookFunctions,
  'getWorkflowStaticData' | 'getInstanceId' | 'getWorkflow' | 'getNode'
>;

/** Undefined also for what a copied workflow brought along: that belongs to the one it was copied from. */
export function readHeld(context: Context, slot: Slot): HeldRegistration | undefined {
  const stored = context.getWorkflowStaticData('node')[slot];
  if (!isObject(stored) || stored.owner !== hashOwner(context)) return undefined;
  const [url, accountId, sealed] = ['url', 'accountId', 'sealed'].map((key) => text(stored[key]));
  // No account is empty, where a token says by itself whose it is.
  if (!url || typeof accountId !== 'string' || !sealed) return undefined;
  return { slot, id: text(stored.id) ?? '', url, accountId, sealed, made: stored.made === true };
}

export function writeHeld(
  context: Context,
  slot: Slot,
  held: Omit<HeldRegistration, 'slot'> | undefined,
): void {
  const data = context.getWorkflowStaticData('node');
  if (held === undefined) {
    delete data[slot];
    return;
  }
  const { id, url, accountId, made, sealed } = held;
  data[slot] = { id, url, accountId, made, sealed, owner: hashOwner(context) };
}

export function sealSecrets(
  { id, url, accountId, made }: StoredRegistration,
  secrets: readonly string[],
  accessToken: string,
): Omit<HeldRegistration, 'slot'> {
  return { id, url, accountId, made, sealed: seal(JSON.stringify(secrets), accessToken, url) };
}

/** None when the token was changed: the helpdesk is asked then. */
export function openSecrets({ sealed, url }: HeldRegistration, accessToken: string): readonly string[] {
  const opened = unseal(sealed, accessToken, url);
  return opened === undefined ? [] : list(JSON.parse(opened)).filter((secret) => typeof secret === 'string');
}

function hashOwner(context: Context): string {
  const owner = [context.getInstanceId(), context.getWorkflow().id, context.getNode().id].join(':');
  return createHash('sha256').update(owner).digest('base64url').slice(0, 16);
}
