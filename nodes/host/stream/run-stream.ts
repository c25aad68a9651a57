import {
  NodeOperationError,
  sleep,
  type ITriggerFunctions,
  type ITriggerResponse,
  type WorkflowActivateMode,
} from 'n8n-workflow';
import type { Stream } from '../../../core/streams/stream-pool';
import type { StreamListener } from '../../../core/streams/listener';
import { getSharedDuplicates } from '../shared-duplicates';
import { listenForTest } from './listen-for-test';
import { WorkflowSink } from './workflow-sink';
import { readSettings } from './read-settings';
import type { Connect, StreamTrigger } from './stream-trigger';

/** Somebody looks at the editor and wants to know whether it worked. */
const INTERACTIVE_MODES: ReadonlySet<WorkflowActivateMode> = new Set(['activate', 'update', 'create']);

/**
 * The connection heals itself for ever. n8n would try a trigger that fails five times in 15 s and then leave
 * it dead while it reads "active", so that only what a person has to mend is ever told as an error.
 */
export async function runStream(
  context: ITriggerFunctions,
  { provider, prepare }: StreamTrigger,
): Promise<ITriggerResponse> {
  const settings = readSettings(context);
  const { wanted, shareDuplicates } = settings;
  const connect = prepare(context);
  requireEvents(context, wanted.events);
  const isTest = context.getMode() === 'manual';
  const sink = new WorkflowSink(context, provider.label, settings);
  const shared = shareDuplicates && !isTest ? { duplicates: getSharedDuplicates(context) } : {};
  const open = async () =>
    sink.follow(await openStream(context, connect, { ...wanted, ...shared, ...sink.listener }));
  if (isTest) return listenForTest(open, sink);

  const stream = await open();
  // At the start of n8n nobody waits; but a refusal of a moment ago is known at once.
  await (INTERACTIVE_MODES.has(context.getActivationMode()) ? stream.first : sleep(0));
  if (sink.refusal !== undefined) {
    await stream.close();
    throw sink.refusal;
  }
  sink.expectErrors();
  return { closeFunction: () => stream.close() };
}

function requireEvents(context: ITriggerFunctions, events: readonly string[]): void {
  if (events.length > 0) return;
  throw new NodeOperationError(
    context.getNode(),
    'No events are selected, so nothing would ever start this workflow',
    { description: 'Select at least one entry under Events.' },
  );
}

async function openStream(
  context: ITriggerFunctions,
  connect: Connect,
  listener: StreamListener,
): Promise<Stream> {
  const open = await connect();
  try {
    return open(listener);
  } catch (error) {
    throw new NodeOperationError(
      context.getNode(),
      error instanceof Error ? error : 'The connection settings are not valid',
    );
  }
}
