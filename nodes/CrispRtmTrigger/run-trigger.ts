import {
  NodeOperationError,
  sleep,
  type ITriggerFunctions,
  type ITriggerResponse,
  type WorkflowActivateMode,
} from 'n8n-workflow';
import type { CrispStream } from '../../core/providers/crisp/rtm/hub';
import { openCrispStream } from '../../core/providers/crisp/rtm/stream';
import { duplicatesOf } from '../host/shared-duplicates';
import { Outlet } from './outlet';
import { readSettings, type RtmSettings } from './read-settings';

/** Somebody looks at the editor and wants to know whether it worked. */
const PERSON_WAITS: ReadonlySet<WorkflowActivateMode> = new Set(['activate', 'update', 'create']);

/**
 * The connection heals itself for ever. n8n would try a trigger that fails five times in 15 s and then leave
 * it dead while it reads "active", so that only what a person has to mend is ever told as an error.
 */
export async function runTrigger(context: ITriggerFunctions): Promise<ITriggerResponse> {
  const settings = await readSettings(context);
  if (settings.events.length === 0) {
    throw new NodeOperationError(
      context.getNode(),
      'No event is chosen, so nothing would ever start this workflow',
      { description: 'Choose at least one entry under Events.' },
    );
  }
  const isManual = context.getMode() === 'manual';
  const outlet = new Outlet(context, settings.output, isManual);
  const stream = open(context, settings, outlet, isManual);
  const close = () => stream.close();
  outlet.onError(close);
  if (isManual) return listenOnce(stream, outlet, close);

  // At the start of n8n nobody waits; but a refusal of a moment ago is known at once.
  await (PERSON_WAITS.has(context.getActivationMode()) ? stream.first : sleep(0));
  if (outlet.refusal !== undefined) {
    await close();
    throw outlet.refusal;
  }
  outlet.open();
  return { closeFunction: close };
}

/**
 * "Listen for test event". n8n takes items and errors only from `manualTriggerFunction` on; and only after
 * `trigger()` is done does it close what a person cancels, so nothing is waited for before.
 */
function listenOnce(stream: CrispStream, outlet: Outlet, close: () => Promise<void>): ITriggerResponse {
  const manualTriggerFunction = async () => {
    await stream.first;
    if (outlet.refusal !== undefined) {
      await close();
      throw outlet.refusal;
    }
    outlet.open();
  };
  return { closeFunction: close, manualTriggerFunction };
}

function open(
  context: ITriggerFunctions,
  { connection, events, filters, shareDuplicates }: RtmSettings,
  outlet: Outlet,
  isManual: boolean,
): CrispStream {
  const shared = shareDuplicates && !isManual ? { duplicates: duplicatesOf(context) } : {};
  try {
    return openCrispStream({ ...connection, events, filters, ...shared, ...outlet.listener });
  } catch (error) {
    throw new NodeOperationError(
      context.getNode(),
      error instanceof Error ? error : 'Crisp cannot be set up',
    );
  }
}
