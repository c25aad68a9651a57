import { CONFIRMED } from '../../../../core/sockets/action-cable';
import type { GapReport } from '../../../../core/sockets/gap';
import type { Problem } from '../../../../core/sockets/problem';
import type { ConnectionState } from '../../../../core/sockets/state';
import type { ChatwootStreamItem } from '../../../../helpdesks/chatwoot/realtime/gap-item';
import {
  ChatwootStreams,
  type ChatwootStreamOptions,
} from '../../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import { FakeEnvironment, settle } from '../../../core/sockets/fake-environment';
import { FakeSocket } from '../../../core/sockets/fake-service';

export const CREDENTIAL = { baseUrl: 'https://chat.example.com', accountId: '12', token: 'a token' };

const ACCOUNT = '/api/v1/accounts/12';

export const PROFILE = {
  id: 17,
  name: 'Lena Brandt',
  pubsub_token: 'a pubsub token',
  accounts: [{ id: 12, name: 'Northwind Lamps', role: 'agent', status: 'active' }],
};

export const CUSTOMER = {
  id: 4410,
  name: 'Priya Raman',
  email: 'priya@example.net',
  phone_number: '+15550100177',
  type: 'contact',
};

export const LENA = { id: 17, name: 'Lena Brandt', available_name: 'Lena', type: 'user' };

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Call {
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
}

/** Chatwoot's REST and sockets inside the test, with a clock that stands still. */
export class FakeChatwoot {
  readonly environment = new FakeEnvironment();
  readonly sockets: FakeSocket[] = [];
  readonly calls: Call[] = [];
  /** By path; the first of a list is used up first, the last one stays. */
  readonly replies = new Map<string, (Reply | 'silence' | 'unreachable')[]>([
    ['/api/v1/profile', [{ body: PROFILE }]],
    [`${ACCOUNT}/inboxes`, [{ body: { payload: [{ id: 5, name: 'Shop widget' }] } }]],
    [`${ACCOUNT}/conversations`, [{ body: { data: { payload: [] } } }]],
    [`${ACCOUNT}/conversations/932`, [{ body: restConversation() }]],
    [`${ACCOUNT}/conversations/932/messages`, [{ body: { payload: [] } }]],
  ]);
  readonly hub: ChatwootStreams;
  /** Seconds by which its clock is ahead. */
  ahead = 0;

  constructor() {
    this.environment.fetch = async (input, init) => this.answer(new URL(String(input)), init);
    this.hub = new ChatwootStreams(this.environment, (endpoint, listener) => {
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

  reply(path: string, ...replies: (Reply | 'silence' | 'unreachable')[]): void {
    this.replies.set(path.startsWith('/api') ? path : `${ACCOUNT}${path}`, replies);
  }

  callsTo(end: string): Call[] {
    return this.calls.filter(({ path }) => path.endsWith(end));
  }

  /** From the profile to live. */
  async connect(): Promise<void> {
    await settle();
    this.socket.open();
    this.socket.say(CONFIRMED, null);
    await settle();
  }

  /** Breaks the connection, waits, and connects again. */
  async reconnect(awayFor = 1000): Promise<void> {
    this.socket.end('code 1006');
    await this.environment.advance(awayFor);
    await this.connect();
  }

  /** As the websocket tells it, of account 12. */
  async say(event: string, data: object): Promise<void> {
    this.socket.say(event, { account_id: 12, ...data });
    await settle();
  }

  private async answer(url: URL, init: RequestInit = {}): Promise<Response> {
    const path = url.pathname;
    this.calls.push({ path, query: url.search, headers: new Headers(init.headers) });
    const queue = this.replies.get(path) ?? [{ status: 404, body: { error: 'Resource could not be found' } }];
    const reply = queue.length > 1 ? queue.shift() : queue[0];
    if (reply === 'unreachable') throw new TypeError('fetch failed');
    if (reply === 'silence' || reply === undefined) return silence(init.signal);
    const { status = 200, body = {}, headers = {} } = reply;
    const date = new Date(this.environment.now() + this.ahead * 1000).toUTCString();
    if (typeof body === 'string') return new Response(body, { status, headers: { date, ...headers } });
    return Response.json(body, { status, headers: { date, ...headers } });
  }
}

function silence(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
}

/** Seconds of the fake environment's clock. */
export const NOW = Date.UTC(2026, 2, 4, 9, 30) / 1000;

/** A conversation as the websocket shows it, a little shortened. */
export function pushedConversation(more: object = {}): object {
  return {
    id: 932,
    inbox_id: 5,
    channel: 'Channel::WebWidget',
    status: 'open',
    labels: ['returns'],
    messages: [],
    meta: { sender: CUSTOMER, assignee: LENA, assignee_type: 'User', team: { id: 4, name: 'sales' } },
    created_at: NOW - 500,
    updated_at: NOW + 0.25,
    last_activity_at: NOW,
    ...more,
  };
}

/** The same by REST. */
export function restConversation(more: object = {}): object {
  const { type: _, ...sender } = CUSTOMER;
  return {
    id: 932,
    account_id: 12,
    inbox_id: 5,
    status: 'open',
    labels: ['returns'],
    meta: {
      sender,
      channel: 'Channel::WebWidget',
      assignee: { id: 17, name: 'Lena Brandt', role: 'agent' },
      team: { id: 4, name: 'sales' },
    },
    created_at: NOW - 500,
    updated_at: NOW + 0.25,
    last_activity_at: NOW,
    ...more,
  };
}

/** A message of the customer as the websocket shows it. */
export function pushedMessage(id: number, content: string, more: object = {}): object {
  return {
    id,
    content,
    inbox_id: 5,
    conversation_id: 932,
    message_type: 0,
    created_at: NOW,
    updated_at: '2026-03-04T09:30:00.318Z',
    private: false,
    status: 'sent',
    source_id: null,
    content_type: 'text',
    content_attributes: {},
    sender_type: 'Contact',
    sender_id: 4410,
    conversation: { assignee_id: 17, unread_count: 1, last_activity_at: NOW },
    sender: CUSTOMER,
    ...more,
  };
}

export function pushedReply(id: number, content: string, more: object = {}): object {
  return pushedMessage(id, content, { message_type: 1, sender: LENA, sender_type: 'User', ...more });
}

/** The same by REST, which leaves out some columns. */
export function restMessage(id: number, content: string, at: number, more: object = {}): object {
  const {
    updated_at: _,
    conversation: __,
    sender_type: ___,
    sender_id: ____,
    ...rest
  } = Object(pushedMessage(id, content));
  return { ...rest, created_at: at, ...more };
}

/** A stream's options that keep everything they are told. */
export class Recorder {
  readonly items: ChatwootStreamItem[] = [];
  readonly keys: (string | null)[] = [];
  readonly states: ConnectionState[] = [];
  readonly gaps: GapReport[] = [];
  readonly refusals: Problem[] = [];
  readonly errors: unknown[] = [];

  options(more: Partial<ChatwootStreamOptions> = {}): ChatwootStreamOptions {
    return {
      credential: CREDENTIAL,
      onItem: (item, key) => {
        this.items.push(item);
        this.keys.push(key);
      },
      onState: (state) => void this.states.push(state),
      onGap: (report) => void this.gaps.push(report),
      onRefused: (problem) => void this.refusals.push(problem),
      onCallbackError: (error) => void this.errors.push(error),
      ...more,
    };
  }

  get state(): string | undefined {
    return this.states.at(-1)?.name;
  }

  get contents(): unknown[] {
    return this.items.map(({ message }) => message?.text ?? null);
  }
}
