import { io, type Socket } from 'socket.io-client';
import type { CrispServer } from '../../simulator/crisp/server';
import type { CrispToken } from '../../simulator/crisp/tokens';

/** Nothing but socket.io-client, so that what is seen is what the simulator does. */
export interface BareClient {
  readonly socket: Socket;
  /** Everything that happened to it, in order: the event and its arguments. */
  readonly log: readonly (readonly unknown[])[];
  heard(event: string, with_?: (data: unknown) => boolean): boolean;
}

export interface Wishes {
  readonly events?: readonly string[];
  readonly rooms?: readonly string[];
  readonly inboxes?: readonly string[];
}

export async function openBareClient(
  server: CrispServer,
  token: CrispToken,
  wishes: Wishes = {},
  endpoint = new URL(server.rtmUrl()),
): Promise<BareClient> {
  const { tier, identifier: username, key: password } = token;
  const { origin, pathname } = endpoint;
  const socket = io(origin, {
    path: pathname,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: 300,
  });
  const log: (readonly unknown[])[] = [];
  for (const event of ['connect', 'connect_error', 'disconnect']) {
    socket.on(event, (...data) => log.push([event, ...data]));
  }
  socket.onAny((...heard) => log.push(heard));
  socket.on('connect', () =>
    socket.emit('authentication', { tier, username, password, events: ['message:send'], ...wishes }),
  );
  const heard: BareClient['heard'] = (event, matches = () => true) =>
    log.some((entry) => entry[0] === event && matches(entry[1]));
  return { socket, log, heard };
}

export interface RestReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Parsed where it is JSON. */
  readonly body: Record<string, unknown>;
}

export async function readRest(
  server: CrispServer,
  token: CrispToken,
  path: string,
  init: { signal?: AbortSignal; method?: string; body?: string } = {},
): Promise<RestReply> {
  const { tier, identifier, key } = token;
  const headers = { Authorization: `Basic ${btoa(`${identifier}:${key}`)}`, 'X-Crisp-Tier': tier };
  const response = await fetch(`${server.origin}/v1${path}`, { headers, ...init });
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

export async function getEndpoint(server: CrispServer, token: CrispToken): Promise<URL> {
  const { body } = await readRest(server, token, `/${token.tier}/connect/endpoints`);
  return new URL((body.data as { socket: { app: string } }).socket.app);
}
