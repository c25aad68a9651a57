import type { NodeAPI } from '@node-red/registry';
import type { Filters } from '../../../core/helpdesk/filters';
import type { Provider } from '../../../core/helpdesk/provider';
import type { Stream } from '../../../core/streams/stream-pool';
import type { SocketSource } from '../../../core/streams/service';
import type { StreamListener } from '../../../core/streams/listener';

/** What one node that listens to a socket adds to what all of them share. */
export interface StreamKind {
  /** The node's type, as flows name it. */
  readonly type: string;
  readonly provider: Provider;
  readonly source: SocketSource;
  /**
   * Undefined where the config node with the token is missing.
   * @param filters what would be dropped later need not be sent
   */
  readonly connect: (RED: NodeAPI, token: string, filters: Filters) => StreamConnection | undefined;
}

export interface StreamConnection {
  /** Everything that decides about it, in plain data: a node whose identity stays the same keeps its stream. */
  readonly identity: object;
  /** Throws a `ConfigurationError` for what cannot be meant. */
  readonly open: (listener: StreamListener) => Stream;
}
