import type { Node, NodeAPI } from '@node-red/registry';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { Checkpoint } from '../../../core/streams/checkpoint';
import type { StreamItem } from '../../../core/streams/gap-item';
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
import { createStreamSink } from './node-stream-sink';
import { createNodeStreams, type NodeStreams } from './node-streams';
import type { StreamKind } from './stream-kind';
import { within } from './within';

const HOUR_MS = 3_600_000;

/** More than comes within the half minute that reading goes back before a checkpoint. */
const MAX_MARKS = 10_000;

/** Registers a node that listens to a socket: the whole trigger but for its editor page. */
export function registerStreamNode(RED: NodeAPI, kind: StreamKind): void {
  const nodeStreams = createNodeStreams<StreamItem>(RED);
  serveSamples(RED, kind.type);

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
        listen(RED, this, kind, saved, nodeStreams, stored);
      } catch (error) {
        this.status({ fill: 'red', shape: 'ring', text: 'status.misconfigured' });
        this.error(error instanceof Error ? error.message : String(error));
      }
    });
  }
  RED.nodes.registerType(kind.type, StreamNode);
}

/** Throws for settings that cannot be meant. */
function listen(
  RED: NodeAPI,
  node: Node,
  { provider, source, connect }: StreamKind,
  saved: SavedStream,
  nodeStreams: NodeStreams<StreamItem>,
  stored: Checkpoint | null,
): void {
  const config = readConfig(saved);
  offerSample(node, provider.id, source, config);
  const { events, catchUp, shareDuplicates } = config;
  const batch = readBatch(config);
  const maxReadBackMs = within(1, 720, config.readBackHours, 24) * HOUR_MS;
  const wanted = { events, filters: storedFilters({ ...config }), catchUp, maxReadBackMs };
  const resumes = catchUp && config.afterRestart === 'read-back';
  if (resumes && isForgetful(RED)) node.log(createTranslator(RED, node.type)('problem.checkpoint-forgotten'));
  const connection = connect(RED, config.token, wanted.filters);
  if (connection === undefined)
    throw new ConfigurationError('invalid-option', createTranslator(RED, node.type)('problem.token-missing'));
  const shared = shareDuplicates ? { duplicates: getMemories(RED).of(node, config) } : {};
  const sink = createStreamSink(RED, node, provider, config.output, (message) =>
    getRouter(RED)?.sent(message),
  );
  const onCallbackError = (error: unknown) => node.error(error instanceof Error ? error : String(error), {});
  nodeStreams.attach(
    node.id,
    {
      identity: JSON.stringify([connection.identity, wanted, shareDuplicates, batch, resumes]),
      line: JSON.stringify(connection.identity),
      createProgress: (goesOn) => (resumes ? new Progress(goesOn ? stored : null, MAX_MARKS) : undefined),
      open: (listener) => connection.open({ ...wanted, ...shared, ...listener, onCallbackError }),
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
