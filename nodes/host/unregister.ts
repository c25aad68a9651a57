import type { IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { leftElsewhere } from '../../core/api/left-elsewhere';
import { withoutPassword } from '../../core/read/public-url';
import type { RegistrationProblem } from '../../core/helpdesk/registration';
import type { DelayedRemovals, RemovalTask } from './delayed-removals';
import { ownerOf, readHeld, writeHeld, type HeldRegistration } from './held-registration';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { leftBehind, tellLeftBehind } from './left-behind';
import { noteTest } from './own-tests';
import { createRefusalMemory } from './refusal-memory';
import { takeRefused } from './refused-activations';
import { connect, type RegistrationAccess } from './registration-access';
import { forgetUrl, isUrlOfAnother } from './url-owners';

const refusals = createRefusalMemory();

/**
 * Removes a test's webhook at once, and that of a published trigger soon, unless the trigger is published again: then
 * the webhook stays, and no event falls into the gap between two of them.
 */
export async function unregister(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  removals: DelayedRemovals,
): Promise<void> {
  const url = context.getNodeWebhookUrl('default') ?? '';
  const owner = ownerOf(context);
  // When it ends, n8n does not say whether it was a test; the URL does.
  const test = readHeld(context, 'test');
  const isTest = withoutPassword(test?.url ?? '') === withoutPassword(url);
  const held = isTest ? test : readHeld(context, 'production');
  if (takeRefused(context) && held === undefined) return;
  if (isTest) noteTest(context, false);
  if (isUrlOfAnother(url, owner)) return;
  forgetUrl(url, owner);
  const known = refusals.recall(context);
  if (known !== undefined && held !== undefined) throw leftBehind(context, trigger, held, known.detail);

  const access = await connect(context, trigger).catch((error: unknown) => {
    if (held?.slot !== 'production' || !held.made) throw error;
    tellUnreadable(context, trigger, removals, held, error);
  });
  if (access === undefined) return;
  const elsewhere = held && (await leftElsewhere(held, access));
  if (held !== undefined && elsewhere !== undefined) {
    // No error: it would keep n8n from publishing the trigger at the server that the credential names now.
    if (held.made) tellLeftBehind(context, trigger, held, elsewhere);
    return writeHeld(context, held.slot, undefined);
  }
  if (held?.slot === 'production' && held.made) return removeLater(context, trigger, removals, held, access);
  const { registrar, api } = access;
  // Nothing is held after a crash, and after a failed attempt: what has our URL and our name is ours all the same.
  const result = await registrar.remove(held ?? { id: '', url, accountId: api.accountId, made: true }, api);
  if (!result.ok && held !== undefined) throw tellLeft(context, trigger, held, result.problem);
  if (held !== undefined) writeHeld(context, held.slot, undefined);
}

/**
 * The credential is gone. It is told when the trigger is not published again soon, with another one: that takes the
 * webhook over.
 */
function tellUnreadable(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  removals: DelayedRemovals,
  held: HeldRegistration,
  error: unknown,
): void {
  const reason = error instanceof Error ? error.message : String(error);
  writeHeld(context, held.slot, { ...held, leaving: true });
  const owner = ownerOf(context);
  removals.plan(owner, async () => {
    if (!isUrlOfAnother(held.url, owner)) tellLeftBehind(context, trigger, held, reason);
    return 'done';
  });
}

/** Whether the token still opens the door is asked now, while n8n can tell whoever unpublishes. */
async function removeLater(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  removals: DelayedRemovals,
  held: HeldRegistration,
  access: RegistrationAccess,
): Promise<void> {
  const seen = await access.registrar.findMade(held, access.api);
  if (!seen.ok) throw tellLeft(context, trigger, held, seen.problem);
  if (seen.id === null) return writeHeld(context, held.slot, undefined);
  writeHeld(context, held.slot, { ...held, leaving: true });
  removals.plan(ownerOf(context), removalOf(context, trigger, held, access, seen.id));
}

/** @param id of the webhook that is meant: one that another process has registered since has another */
function removalOf(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  held: HeldRegistration,
  { registrar, api }: RegistrationAccess,
  id: string,
): RemovalTask {
  const owner = ownerOf(context);
  return async (isLastTry) => {
    if (isUrlOfAnother(held.url, owner)) return 'done';
    const seen = await registrar.findMade(held, api);
    if (seen.ok && seen.id !== id) return 'done';
    const result = seen.ok ? await registrar.remove(held, api) : seen;
    if (result.ok) return 'done';
    if (result.problem.transient && !isLastTry) return 'try-again';
    tellLeft(context, trigger, held, result.problem);
    return 'done';
  };
}

/** Once: n8n may try the same again. */
function tellLeft(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  held: HeldRegistration,
  problem: RegistrationProblem,
): NodeOperationError {
  refusals.keep(context, problem);
  return tellLeftBehind(context, trigger, held, problem.detail);
}
