import type { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Listener } from '../listener';
import type { RestAnswer } from './rest/answer';
import type { Relay } from './rtm/relay-address';
import type { Subscription } from './rtm/subscription';
import type { Store } from './store';
import type { TokenBook } from './tokens';
import type { Workspace } from './workspace';

/** One REST call that arrived; `status` is null where a fault left it without an answer. */
export interface RestCall {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly tier: string;
  readonly status: number | null;
}

/** One `socket:bind` that arrived. */
export interface Bind {
  readonly at: number;
  readonly tooSoon: boolean;
}

/** What the faults turn; everything else only looks at it. */
export interface Switches {
  /** `silent`: the WebSocket opens, Socket.IO does not; `dead`: TCP connects, HTTP does not answer. */
  handshake: 'answer' | 'silent' | 'dead';
  authentication: 'answer' | 'silent' | 'refuse';
  /** Answers a REST call in place of Crisp; undefined leaves it to Crisp. */
  rest: ((path: string) => RestAnswer | 'silence' | undefined) | null;
  /** The address that REST tells in place of the relay's own. */
  endpoint: string | null;
  /** Sees every new TCP connection of the relay. */
  line: ((socket: TcpSocket) => void) | null;
}

/** The state of one simulated Crisp. */
export interface Simulation {
  readonly now: () => number;
  readonly workspace: Workspace;
  readonly tokens: TokenBook;
  readonly store: Store;
  readonly switches: Switches;
  readonly calls: RestCall[];
  readonly binds: Bind[];
  /** Authenticated connections. */
  readonly live: Map<Socket, Subscription>;
  readonly spentCalls: Map<string, number>;
  readonly dailyQuota: number;
  readonly messagesPerPage: number;
  readonly messagesAfter: 'oldest' | 'newest';
  readonly authenticationTimeoutMs: number;
  readonly pingIntervalMs: number;
  readonly pingTimeoutMs: number;
  /** TCP connections that the relay took so far, and `authentication` frames among them. */
  accepted: number;
  authentications: number;
  rest: Listener;
  relay: Relay;
}

export function everythingWorks(): Switches {
  return { handshake: 'answer', authentication: 'answer', rest: null, endpoint: null, line: null };
}
