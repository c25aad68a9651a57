import type { IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { leftElsewhere } from '../../core/api/left-elsewhere';
import { eventsToReceive } from '../../core/select/selection';
import type { RegistrationProblem, WebhookSpec } from '../../core/helpdesk/registration';
import type { DelayedRemovals } from './delayed-removals';
import {
  getSlot,
  openSecrets,
  ownerOf,
  readHeld,
  sealSecrets,
  writeHeld,
  type HeldRegistration,
} from './held-registration';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { tellLeftBehind } from './left-behind';
import { leftByTest, noteTest, TEST_NAME } from './own-tests';
import { problemError } from './problem-error';
import { readParameters } from './read-parameters';
import { createRefusalMemory } from './refusal-memory';
import { noteRefused } from './refused-activations';
import { connect, type RegistrationAccess } from './registration-access';
import { noteUrl } from './url-owners';

const refusals = createRefusalMemory();

/** Changes nothing at the helpdesk: what differs from the spec is left to {@link register}. */
export async function isInPlace(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  removals: DelayedRemovals,
): Promise<boolean> {
  const held = await stay(context, removals);
  throwKnown(context);
  if (held === undefined || held.leaving) return false;
  const access = await connect(context, trigger);
  if ((await leftElsewhere(held, access)) !== undefined) return false;
  const { registrar, api, accessToken } = access;
  const found = await registrar.check(createSpec(context, trigger), held, api);
  if (!found.ok && !found.problem.transient) throw refuse(context, found.problem);
  if (!found.ok || found.state !== 'in-place' || found.registration.id !== held.id) return false;
  noteOwnUrl(context);
  return openSecrets(held, accessToken).join() === found.registration.secrets.join();
}

export async function register(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  removals: DelayedRemovals,
): Promise<void> {
  const slot = getSlot(context);
  const before = await stay(context, removals);
  throwKnown(context);
  const access = await connect(context, trigger);
  const held = await keepIfHere(context, trigger, before, access);
  const { registrar, api } = access;
  if (held?.leaving === true) {
    // Another process of n8n may be about to remove it, but will leave what was created anew.
    const removed = await registrar.remove(held, api);
    if (!removed.ok) throw refuse(context, removed.problem);
  }
  noteOwnUrl(context);
  const result = await registrar.ensure(
    createSpec(context, trigger),
    held?.leaving === true ? undefined : held,
    api,
  );
  if (!result.ok) throw refuse(context, result.problem);
  const { registration } = result;
  writeHeld(context, slot, sealSecrets(registration, registration.secrets, access));
  if (slot === 'test') noteTest(context, true);
}

/** One at another server is told to the owner: its id says nothing here, and this credential cannot delete it. */
async function keepIfHere(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  held: HeldRegistration | undefined,
  access: RegistrationAccess,
): Promise<HeldRegistration | undefined> {
  const elsewhere = held && (await leftElsewhere(held, access));
  if (held === undefined || elsewhere === undefined) return held;
  if (held.made) tellLeftBehind(context, trigger, held, elsewhere);
  return undefined;
}

/** Calls off a removal that was planned in this process: the webhook can stay then as it is. */
async function stay(
  context: IHookFunctions,
  removals: DelayedRemovals,
): Promise<HeldRegistration | undefined> {
  const slot = getSlot(context);
  const held = readHeld(context, slot);
  if (slot === 'test') return held;
  // Also where nothing is held: n8n keeps static data under a node's name, so a renamed trigger has none.
  const isCalledOff = await removals.callOff(ownerOf(context));
  if (held === undefined || !held.leaving || !isCalledOff) return held;
  writeHeld(context, held.slot, { ...held, leaving: false });
  return { ...held, leaving: false };
}

/** A removal that was planned for the trigger which had it before leaves it alone then. */
function noteOwnUrl(context: IHookFunctions): void {
  if (getSlot(context) === 'test') return;
  noteUrl(context.getNodeWebhookUrl('default') ?? '', ownerOf(context));
}

function throwKnown(context: IHookFunctions): void {
  const problem = refusals.recall(context);
  noteRefused(context, problem !== undefined);
  if (problem !== undefined) throw problemError(context.getNode(), problem);
}

function refuse(context: IHookFunctions, problem: RegistrationProblem): NodeOperationError {
  refusals.keep(context, problem);
  noteRefused(context, !problem.transient);
  return problemError(context.getNode(), problem);
}

function createSpec(context: IHookFunctions, { provider }: HelpdeskTrigger): WebhookSpec {
  const { events, foldStatusChanges, mode, allowPrivateUrl } = readParameters(context);
  const { name, id } = context.getWorkflow();
  const isTest = getSlot(context) === 'test';
  const url = context.getNodeWebhookUrl('default') ?? '';
  return {
    url,
    events: eventsToReceive(provider, events, foldStatusChanges),
    name: `${isTest ? TEST_NAME : 'n8n'}: ${name ?? id ?? provider.label}`,
    signed: mode === 'signature',
    allowPrivateUrl,
    ...(!isTest && { isLeftover: leftByTest(context, url) }),
  };
}
