import type { CrispCredential } from '../../../../helpdesks/crisp/rtm/credential';
import { CrispStreams, type CrispStreamOptions } from '../../../../helpdesks/crisp/rtm/crisp-streams';
import type { CrispStreamItem } from '../../../../helpdesks/crisp/rtm/gap-item';
import type { GapReport } from '../../../../core/sockets/gap';
import type { Problem } from '../../../../core/sockets/problem';
import type { ConnectionState } from '../../../../core/sockets/state';
import type { JsonObject } from '../../../../core/read/read';
import { FakeEnvironment, settle } from '../../../core/sockets/fake-environment';
import { FakeSocket } from '../../../core/sockets/fake-service';

export const RELAY = 'wss://app.relay.crisp.chat/w/f43/';

export const PLUGIN: CrispCredential = { tier: 'plugin', identifier: 'an identifier', key: 'a key' };

interface Reply {
  readonly status?: number;
  readonly data?: unknown;
  readonly reason?: string;
  readonly headers?: Record<string, string>;
}

export interface Call {
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
}

/** Crisp's REST and sockets inside the test, with a clock that stands still. */
export class FakeCrisp {
  readonly environment = new FakeEnvironment();
  readonly sockets: FakeSocket[] = [];
  readonly calls: Call[] = [];
  /** By path; the first of a list is used up first, the last one stays. */
  readonly replies = new Map<string, (Reply | 'silence')[]>([
    ['/plugin/connect/endpoints', [{ data: { socket: { app: RELAY } } }]],
  ]);
  readonly hub: CrispStreams;

  constructor() {
    this.environment.fetch = async (input, init) => this.answer(new URL(String(input)), init);
    this.hub = new CrispStreams(this.environment, (endpoint, listener) => {
      const socket = new FakeSocket(endpoint, listener);
      this.sockets.push(socket);
      return socket;
    });
  }

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    return socket;
  }

  callsTo(part: string): Call[] {
    return this.calls.filter(({ path }) => path.includes(part));
  }

  /** From the endpoint to live. */
  async connect(): Promise<void> {
    await settle();
    this.socket.open();
    this.socket.say('authenticated', true);
    await settle();
  }

  /** Breaks the connection, waits, and connects again. */
  async reconnect(awayFor = 1000): Promise<void> {
    this.socket.end('transport close');
    await this.environment.advance(awayFor);
    await this.connect();
  }

  private async answer(url: URL, init: RequestInit = {}): Promise<Response> {
    const path = url.pathname.replace('/v1', '');
    this.calls.push({ path, query: url.search, headers: new Headers(init.headers) });
    const queue = this.replies.get(path) ?? [{ data: [] }];
    const reply = queue.length > 1 ? queue.shift() : queue[0];
    if (reply === 'silence' || reply === undefined) return silence(init.signal);
    const { status = 200, data = {}, reason = 'listed', headers = {} } = reply;
    const date = new Date(this.environment.now()).toUTCString();
    return Response.json({ error: status >= 400, reason, data }, { status, headers: { date, ...headers } });
  }
}

function silence(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
}

/** A stream's options that keep everything they are told. */
export class Recorder {
  readonly items: CrispStreamItem[] = [];
  readonly keys: (string | null)[] = [];
  readonly states: string[] = [];
  readonly gaps: GapReport[] = [];
  readonly refusals: Problem[] = [];
  readonly errors: unknown[] = [];

  options(more: Partial<CrispStreamOptions> = {}): CrispStreamOptions {
    return {
      credential: PLUGIN,
      onItem: (item, key) => {
        this.items.push(item);
        this.keys.push(key);
      },
      onState: ({ name }: ConnectionState) => void this.states.push(name),
      onGap: (report) => void this.gaps.push(report),
      onRefused: (problem) => void this.refusals.push(problem),
      onCallbackError: (error) => void this.errors.push(error),
      ...more,
    };
  }

  get contents(): unknown[] {
    return this.items.map(({ data }) => (data as unknown as JsonObject).content);
  }
}
