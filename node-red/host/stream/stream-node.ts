import type { Node, NodeAPI } from '@node-red/registry';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { Checkpoint } from '../../../core/streams/checkpoint';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import { Progress } from '../../../core/streams/progress';
import { storedFilters } from '../../../core/select/stored-filters';
import { getRouter } from '../webhook-router';
import { getMemories } from '../memories';
import { TEXT_FILTERS } from '../config';
import { offerSample, serveSamples } from '../sample';
import { reportFieldProblems } from '../report-field-problems';
import { readSavedValues } from '../saved-values';
import { createTranslator } from '../texts';
import { isForgetful, loadCheckpoint } from './checkpoint-store';
import { readConfig, type SavedStream } from './config';
import { readBatch } from './read-batch';
import { findConnection } from './find-connection';
import { createStreamSink } from './node-stream-sink';
import { createNodeStreams, type NodeStreams } from './node-streams';
import { toStreamType } from './stream-types';
import { within } from './within';

const HOUR_MS = 3_600_000;

/** More than comes within the half minute that reading goes back before a checkpoint. */
const MAX_MARKS = 10_000;

/** Registers a node that listens to a socket: the whole trigger but for its editor page. */
export function registerStreamNode(RED: NodeAPI, provider: StreamingProvider): void {
  const nodeStreams = createNodeStreams<StreamItem>(RED);
  const type = toStreamType(provider);
  serveSamples(RED, type);

  function StreamNode(this: Node, saved: SavedStream) {
    RED.nodes.createNode(this, saved);
    reportFieldProblems(RED, this, readSavedValues(saved, TEXT_FILTERS).problems);
    closeWith(this, nodeStreams);
    let isClosed = false;
    this.on('close', () => (isClosed = true));
    loadCheckpoint(this, (stored) => {
      // A store that answers late may answer after the next deploy.
      if (isClosed) return;
      try {
        listen(RED, this, provider, saved, nodeStreams, stored);
      } catch (error) {
        this.status({ fill: 'red', shape: 'ring', text: 'status.misconfigured' });
        this.error(error instanceof Error ? error.message : String(error));
      }
    });
  }
  RED.nodes.registerType(type, StreamNode);
}

/** Throws for settings that cannot be meant. */
function listen(
  RED: NodeAPI,
  node: Node,
  provider: StreamingProvider,
  saved: SavedStream,
  nodeStreams: NodeStreams<StreamItem>,
  stored: Checkpoint | null,
): void {
  const config = readConfig(saved);
  offerSample(node, provider, provider.stream.source, config);
  const { events, catchUp, shareDuplicates } = config;
  const batch = readBatch(config);
  const maxReadBackMs = within(1, 720, config.readBackHours, 24) * HOUR_MS;
  const wanted = { events, filters: storedFilters({ ...config }), catchUp, maxReadBackMs };
  const resumes = catchUp && config.afterRestart === 'readBack';
  if (resumes && isForgetful(RED)) node.log(createTranslator(RED, node.type)('problem.checkpoint-forgotten'));
  const connection = findConnection(RED, config.token, provider, wanted.filters);
  if (connection === undefined)
    throw new ConfigurationError('invalid-option', createTranslator(RED, node.type)('problem.token-missing'));
  const shared = shareDuplicates ? { duplicates: getMemories(RED).of(node, config) } : {};
  const { sent = () => {} } = getRouter(RED) ?? {};
  const sink = createStreamSink(RED, node, provider, config.output, sent);
  const onCallbackError = (error: unknown) => node.error(error instanceof Error ? error : String(error), {});
  nodeStreams.attach(
    node.id,
    {
      identity: JSON.stringify([connection, wanted, shareDuplicates, batch, resumes]),
      line: JSON.stringify(connection),
      createProgress: (goesOn) => (resumes ? new Progress(goesOn ? stored : null, MAX_MARKS) : undefined),
      open: (listener) =>
        provider.stream.open(connection, { ...wanted, ...shared, ...listener, onCallbackError }),
      batch,
    },
    sink,
  );
}

/** A redeploy keeps the socket for the node's successor; a node that is deleted or disabled closes it. */
function closeWith(node: Node, nodeStreams: NodeStreams<StreamItem>): void {
  node.on('close', (removed: boolean, done: () => void) => {
    if (!removed) {
      nodeStreams.detach(node.id);
      return done();
    }
    void nodeStreams.remove(node.id).finally(done);
  });
}
