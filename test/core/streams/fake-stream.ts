import { chatwoot } from '../../../helpdesks/chatwoot';
import { isObject, type JsonObject } from '../../../core/read/read';
import type { GapReport } from '../../../core/sockets/gap';
import { StreamPool } from '../../../core/streams/stream-pool';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import type { LinkContext, MissedEvent, ReadBack, StreamLink } from '../../../core/streams/link';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import type { StreamService } from '../../../core/streams/service';
import { FakeEnvironment, settle } from '../sockets/fake-environment';
import { FakeService } from '../sockets/fake-service';

/** A service that a test decides about, over a provider whose own socket is no matter here. */
export class FakeStream {
  readonly environment = new FakeEnvironment();
  readonly socket = new FakeService();
  readonly hub = new StreamPool(this.environment);
  readonly items: StreamItem[] = [];
  readonly keys: (string | null)[] = [];
  readonly gaps: GapReport[] = [];
  readonly follows: [isLive: boolean, names: readonly string[]][] = [];
  readonly askedSince: number[] = [];
  /** What the link does; a test may put its own in place before it opens a stream. */
  enrich: StreamLink['enrich'] = undefined;
  readBack: StreamLink['readBack'] = () => Promise.resolve(NOTHING);
  closed = 0;
  ahead = 0;

  open(more: Partial<StreamListener> = {}): Stream {
    return this.hub.open(this.service, {
      onItem: (item, key) => {
        this.items.push(item);
        this.keys.push(key);
      },
      onGap: (report) => void this.gaps.push(report),
      ...more,
    });
  }

  async connect(): Promise<void> {
    await settle();
    this.socket.last.open();
    this.socket.last.say('authenticated');
    await settle();
  }

  async reconnect(): Promise<void> {
    this.socket.last.end();
    await this.environment.advance(10_000);
    await this.connect();
  }

  /** What the items say of their messages. */
  get contents(): unknown[] {
    return this.items.map(({ data }) => (data as unknown as JsonObject).content);
  }

  private readonly service: StreamService = {
    provider: {
      ...chatwoot,
      identify: ({ event, payload }) =>
        event === 'message_created' ? `1:${event}:${String(payload.id)}` : null,
    },
    key: 'a digest',
    server: 'https://help.example.org',
    scope: 'account 1',
    source: 'realtime',
    gapEvent: 'realtime:gap',
    pace: {},
    baseUrl: 'https://help.example.org/',
    expandEvents: (choices) => (choices.includes('*') ? ['message_created', 'contact_created'] : choices),
    readable: {
      events: new Set(['message_created']),
      place: () => '1',
      number: ({ id }) => (typeof id === 'number' ? id : null),
    },
    createLink: (context) => this.createLink(context),
  };

  private createLink({ environment, subscriptions, send }: LinkContext): StreamLink {
    const enrich = this.enrich;
    return {
      protocol: this.socket,
      hear: (event, payload) => (isObject(payload) ? { event, payload, body: payload } : undefined),
      ...(enrich !== undefined && { enrich }),
      readBack: (missing, signal) => {
        this.askedSince.push(missing.since);
        return this.readBack(missing, signal);
      },
      now: () => environment.now() + this.ahead,
      follow: (isLive) => {
        this.follows.push([isLive, subscriptions.names]);
        if (isLive) send('subscribe', subscriptions.names);
      },
      close: () => {
        this.closed += 1;
      },
    };
  }
}

const NOTHING: ReadBack = { missed: [], incomplete: null };

export function message(id: number, content: string): JsonObject {
  return {
    id,
    content,
    message_type: 'incoming',
    created_at: '2026-03-04T09:30:00.000Z',
    account: { id: 1, name: 'Example' },
    conversation: { id: 7, status: 'open' },
  };
}

/** @param at when it was written; NaN: it does not say */
export function created(id: number, content: string, at = NaN): MissedEvent {
  const payload = message(id, content);
  return { event: 'message_created', payload, body: payload, at };
}
