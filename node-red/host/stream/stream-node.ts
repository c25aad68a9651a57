import type { Node, NodeAPI } from '@node-red/registry';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { StreamItem } from '../../../core/streams/gap-item';
import { storedFilters } from '../../../core/select/stored-filters';
import { hubOf } from '../hub';
import { memoriesOf } from '../memories';
import { translatorOf } from '../texts';
import { readConfig, type SavedStream } from './config';
import { createOutlet } from './node-outlet';
import { createStations, type Stations } from './stations';
import type { StreamKind } from './stream-kind';

/** Registers a node that listens to a socket: the whole trigger but for its editor page. */
export function registerStreamNode(RED: NodeAPI, kind: StreamKind): void {
  const stations = createStations<StreamItem>(RED);

  function StreamNode(this: Node, saved: SavedStream) {
    RED.nodes.createNode(this, saved);
    closeWith(this, stations);
    try {
      listen(RED, this, kind, saved, stations);
    } catch (error) {
      this.status({ fill: 'red', shape: 'ring', text: 'status.misconfigured' });
      this.error(error instanceof Error ? error.message : String(error));
    }
  }
  RED.nodes.registerType(kind.type, StreamNode);
}

/** Throws for settings that cannot be meant. */
function listen(
  RED: NodeAPI,
  node: Node,
  { provider, connect }: StreamKind,
  saved: SavedStream,
  stations: Stations<StreamItem>,
): void {
  const config = readConfig(saved);
  const { events, catchUp, shareDuplicates } = config;
  const wanted = { events, filters: storedFilters({ ...config }), catchUp };
  const connection = connect(RED, config.token, wanted.filters);
  if (connection === undefined)
    throw new ConfigurationError('invalid-option', translatorOf(RED)('problem.token-missing'));
  const shared = shareDuplicates ? { duplicates: memoriesOf(RED).of(node, config) } : {};
  const outlet = createOutlet(RED, node, provider, config.output, (message) => hubOf(RED)?.sent(message));
  const onCallbackError = (error: unknown) => node.error(error instanceof Error ? error : String(error), {});
  stations.attach(
    node.id,
    JSON.stringify([connection.wish, wanted, shareDuplicates]),
    (listener) => connection.open({ ...wanted, ...shared, ...listener, onCallbackError }),
    outlet,
  );
}

/** A redeploy keeps the socket for the node's successor; a node that is deleted or disabled closes it. */
function closeWith(node: Node, stations: Stations<StreamItem>): void {
  node.on('close', (removed: boolean, done: () => void) => {
    if (!removed) {
      stations.detach(node.id);
      return done();
    }
    void stations.remove(node.id).finally(done);
  });
}
