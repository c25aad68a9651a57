import {
  NodeOperationError,
  sleep,
  type ITriggerFunctions,
  type ITriggerResponse,
  type WorkflowActivateMode,
} from 'n8n-workflow';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { ProviderStream, Stream, StreamConnection } from '../../../core/helpdesk/provider-stream';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import { getSharedDuplicates } from '../shared-duplicates';
import { emitSample } from './emit-sample';
import { CheckpointKeeper } from './checkpoint-keeper';
import { listenForTest } from './listen-for-test';
import { WorkflowSink } from './workflow-sink';
import { readSettings, type StreamSettings } from './read-settings';
import { readScope } from './read-scope';
import { readStreamAccount, type StreamCredential } from './stream-credential';
import { usesStaticData } from './uses-static-data';

/** Somebody looks at the editor and wants to know whether it worked. */
const INTERACTIVE_MODES: ReadonlySet<WorkflowActivateMode> = new Set(['activate', 'update', 'create']);

/**
 * The connection heals itself for ever. n8n would try a trigger that fails five times in 15 s and then leave
 * it dead while it reads "active", so that only what a person has to mend is ever told as an error.
 */
export async function runStream(
  context: ITriggerFunctions,
  provider: StreamingProvider,
  credential: StreamCredential,
): Promise<ITriggerResponse> {
  const settings = readSettings(context);
  const { wanted, shareDuplicates } = settings;
  // n8n evaluates no expression any more after `trigger()`.
  const scope = readScope(context, provider.stream);
  requireEvents(context, wanted.events);
  const isTest = context.getMode() === 'manual';
  if (isTest && settings.testWith === 'sample') return emitSample(context, provider, settings);
  const checkpoints = isTest ? undefined : createCheckpoints(context, settings);
  const sink = new WorkflowSink(context, provider.label, settings, checkpoints);
  const shared = shareDuplicates && !isTest ? { duplicates: getSharedDuplicates(context) } : {};
  const resumed = checkpoints === undefined ? {} : { progress: checkpoints.progress };
  const open = async () => {
    const account = await readStreamAccount(context, provider.stream, credential);
    const listener = { ...wanted, ...shared, ...resumed, ...sink.listener };
    return sink.follow(openStream(context, provider.stream, { account, scope }, listener));
  };
  if (isTest) return listenForTest(open, sink);

  const stream = await open();
  // At the start of n8n nobody waits; but a refusal of a moment ago is known at once.
  await (INTERACTIVE_MODES.has(context.getActivationMode()) ? stream.first : sleep(0));
  if (sink.refusal !== undefined) {
    await stream.close();
    throw sink.refusal;
  }
  sink.expectErrors();
  checkpoints?.save();
  return {
    closeFunction: () => {
      checkpoints?.leave();
      return stream.close();
    },
  };
}

function createCheckpoints(
  context: ITriggerFunctions,
  { resumes, pace }: StreamSettings,
): CheckpointKeeper | undefined {
  if (!resumes) return undefined;
  if (!usesStaticData(context)) return new CheckpointKeeper(context, pace.maxBatch);
  context.logger.info(
    `${context.getNode().name}: a step of this workflow uses static data, which n8n stores together with the trigger's. So the trigger saves no checkpoint: after a restart, missed messages are not read back. Move that step to another workflow to change this.`,
  );
  return undefined;
}

function requireEvents(context: ITriggerFunctions, events: readonly string[]): void {
  if (events.length > 0) return;
  throw new NodeOperationError(
    context.getNode(),
    'No events are selected, so nothing would ever start this workflow',
    { description: 'Select at least one entry under Events.' },
  );
}

function openStream(
  context: ITriggerFunctions,
  { open }: ProviderStream,
  connection: StreamConnection,
  listener: StreamListener,
): Stream {
  try {
    return open(connection, listener);
  } catch (error) {
    throw new NodeOperationError(
      context.getNode(),
      error instanceof Error ? error : 'The connection settings are not valid',
    );
  }
}
