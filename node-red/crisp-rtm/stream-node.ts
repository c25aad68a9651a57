import type { Node, NodeAPI } from '@node-red/registry';
import { ConfigurationError } from '../../core/errors';
import type { CrispStreamItem } from '../../core/providers/crisp/rtm/gap-item';
import { findToken } from '../crisp-rtm-account/token-node';
import { hubOf } from '../host/hub';
import { memoriesOf } from '../host/memories';
import { createStations, type Stations } from '../host/stations';
import { readConfig, type SavedStream } from './config';
import { createOutlet } from './outlet';
import { streamOptions } from './stream-options';

/** Registers the node type `crisp rtm`: the whole trigger but for its editor page. */
export function registerStreamNode(RED: NodeAPI): void {
  const stations = createStations<CrispStreamItem>(RED);

  function Stream(this: Node, saved: SavedStream) {
    RED.nodes.createNode(this, saved);
    closeWith(this, stations);
    try {
      listen(RED, this, saved, stations);
    } catch (error) {
      this.status({ fill: 'red', shape: 'ring', text: 'status.misconfigured' });
      this.error(error instanceof Error ? error.message : String(error));
    }
  }
  RED.nodes.registerType('crisp rtm', Stream);
}

/** Throws for settings that cannot be meant. */
function listen(RED: NodeAPI, node: Node, saved: SavedStream, stations: Stations<CrispStreamItem>): void {
  const config = readConfig(saved);
  const token = findToken(RED, config.token);
  if (token === undefined) throw new ConfigurationError('invalid-option', RED._('problem.no-token'));
  const shared = config.shareDuplicates ? memoriesOf(RED).of(node, config) : undefined;
  const options = streamOptions(token.connection, config, shared);
  const { duplicates: _, ...wish } = options;
  const outlet = createOutlet(RED, node, config.output, (message) => hubOf(RED)?.sent(message));
  const failed = (error: unknown) => node.error(error instanceof Error ? error : String(error), {});
  stations.attach(
    node.id,
    JSON.stringify([wish, config.shareDuplicates]),
    (listener) => loadStreams().openCrispStream({ ...options, ...listener, onCallbackError: failed }),
    outlet,
  );
}

/** Only here, and not before a node wants it: the file holds the socket client, which no other node needs. */
function loadStreams() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require('../../core/providers/crisp/rtm/stream') as typeof import('../../core/providers/crisp/rtm/stream');
}

/** A redeploy keeps the socket for the node's successor; a node that is deleted or disabled closes it. */
function closeWith(node: Node, stations: Stations<CrispStreamItem>): void {
  node.on('close', (removed: boolean, done: () => void) => {
    if (!removed) {
      stations.detach(node.id);
      return done();
    }
    void stations.remove(node.id).finally(done);
  });
}
