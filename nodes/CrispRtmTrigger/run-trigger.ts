import {
  NodeOperationError,
  sleep,
  type ITriggerFunctions,
  type ITriggerResponse,
  type WorkflowActivateMode,
} from 'n8n-workflow';
import { openCrispStream } from '../../core/providers/crisp/rtm/stream';
import type { Stream } from '../../core/realtime/stream/hub';
import { duplicatesOf } from '../host/shared-duplicates';
import { listenForTest } from './listen-for-test';
import { Outlet } from './outlet';
import { readCredential, readSettings, type RtmSettings } from './read-settings';

/** Somebody looks at the editor and wants to know whether it worked. */
const PERSON_WAITS: ReadonlySet<WorkflowActivateMode> = new Set(['activate', 'update', 'create']);

/**
 * The connection heals itself for ever. n8n would try a trigger that fails five times in 15 s and then leave
 * it dead while it reads "active", so that only what a person has to mend is ever told as an error.
 */
export async function runTrigger(context: ITriggerFunctions): Promise<ITriggerResponse> {
  const settings = readSettings(context);
  if (settings.stream.events.length === 0) {
    throw new NodeOperationError(
      context.getNode(),
      'No event is chosen, so nothing would ever start this workflow',
      { description: 'Choose at least one entry under Events.' },
    );
  }
  const isTest = context.getMode() === 'manual';
  const outlet = new Outlet(context, settings.output);
  const open = () => openStream(context, settings, outlet, isTest);
  if (isTest) return listenForTest(open, outlet);

  const stream = await open();
  // At the start of n8n nobody waits; but a refusal of a moment ago is known at once.
  await (PERSON_WAITS.has(context.getActivationMode()) ? stream.first : sleep(0));
  if (outlet.refusal !== undefined) {
    await stream.close();
    throw outlet.refusal;
  }
  outlet.expectErrors();
  return { closeFunction: () => stream.close() };
}

async function openStream(
  context: ITriggerFunctions,
  { stream, shareDuplicates }: RtmSettings,
  outlet: Outlet,
  isTest: boolean,
): Promise<Stream> {
  const connection = readCredential(await context.getCredentials('crispRtmApi'));
  const shared = shareDuplicates && !isTest ? { duplicates: duplicatesOf(context) } : {};
  try {
    return openCrispStream({ ...connection, ...stream, ...shared, ...outlet.listener });
  } catch (error) {
    throw new NodeOperationError(
      context.getNode(),
      error instanceof Error ? error : 'Crisp cannot be set up like this',
    );
  }
}
