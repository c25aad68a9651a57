import { createHash } from 'node:crypto';
import type { IHookFunctions, INode, IWebhookFunctions } from 'n8n-workflow';
import { isObject, list, text } from '../../core/read/read';
import type { StoredRegistration } from '../../core/helpdesk/registration';
import { withoutPassword } from '../../core/read/public-url';
import { seal, unseal } from '../../core/api/sealed';
import type { ApiCredential } from './api-credential';

/** A test listens at a URL of its own beside the published trigger, so it has a registration of its own. */
export type Slot = 'production' | 'test';

/** What n8n keeps of a registration in the node's static data, which exports may show. */
export interface HeldRegistration extends StoredRegistration {
  readonly slot: Slot;
  /** The secrets, locked with the token of the credential. */
  readonly sealed: string;
  /** Its removal is planned, by this process or another one, or was carried out since. */
  readonly leaving: boolean;
}

type Context = Pick<
  IHookFunctions | IWebhookFunctions,
  'getWorkflowStaticData' | 'getInstanceId' | 'getWorkflow' | 'getNode' | 'getMode'
>;

/** Undefined also for what a copied workflow brought along: that belongs to the one it was copied from. */
export function readHeld(
  context: Context,
  slot: Slot,
  node: Pick<INode, 'id'> = context.getNode(),
): HeldRegistration | undefined {
  const stored = context.getWorkflowStaticData('node')[slot];
  if (!isObject(stored) || stored.owner !== hashOwner(context, node)) return undefined;
  const { accountId } = stored;
  const [url, sealed] = [text(stored.url), text(stored.sealed)];
  // Empty where a token says by itself whose it is.
  if (url === null || typeof accountId !== 'string' || sealed === null) return undefined;
  const [made, leaving, baseUrl] = [stored.made === true, stored.leaving === true, text(stored.baseUrl)];
  const server = baseUrl !== null && { baseUrl };
  return { slot, id: text(stored.id) ?? '', url, accountId, ...server, sealed, made, leaving };
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
  const { id, url, accountId, baseUrl, made, sealed, leaving } = held;
  const server = baseUrl !== undefined && { baseUrl };
  const owner = hashOwner(context);
  data[slot] = { id, url, accountId, ...server, made, sealed, ...(leaving && { leaving }), owner };
}

export function sealSecrets(
  { id, url, accountId, made }: StoredRegistration,
  secrets: readonly string[],
  { accessToken, baseUrl }: Pick<ApiCredential, 'accessToken' | 'baseUrl'>,
): Omit<HeldRegistration, 'slot'> {
  const sealed = seal(JSON.stringify(secrets), accessToken, url);
  return { id, url, accountId, baseUrl: withoutPassword(baseUrl), made, sealed, leaving: false };
}

/** None when the token was changed: the helpdesk is asked then. */
export function openSecrets({ sealed, url }: HeldRegistration, accessToken: string): readonly string[] {
  const opened = unseal(sealed, accessToken, url);
  return opened === undefined ? [] : list(JSON.parse(opened)).filter((secret) => typeof secret === 'string');
}

export function getSlot(context: Pick<Context, 'getMode'>): Slot {
  return context.getMode() === 'manual' ? 'test' : 'production';
}

/** Stands for one node of one workflow of one n8n. */
export function ownerOf(
  context: Pick<Context, 'getInstanceId' | 'getWorkflow' | 'getNode'>,
  { id }: Pick<INode, 'id'> = context.getNode(),
): string {
  return [context.getInstanceId(), context.getWorkflow().id, id].join(':');
}

function hashOwner(context: Context, node?: Pick<INode, 'id'>): string {
  return createHash('sha256').update(ownerOf(context, node)).digest('base64url').slice(0, 16);
}
