import type { Environment } from '../../../core/environment/environment';
import { StreamPool } from '../../../core/streams/stream-pool';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import type { OpenTransport } from '../../../core/sockets/transport';
import type { ChatwootStreamItem } from './gap-item';
import { createPlan, type ConnectionOptions } from './plan';
import { createService } from './service';

export interface ChatwootStreamOptions extends ConnectionOptions, StreamListener<ChatwootStreamItem> {}

/** Where Chatwoot's streams share sockets. */
export class ChatwootStreams {
  private readonly streams: StreamPool;

  constructor(
    environment: Environment,
    private readonly openTransport: OpenTransport,
  ) {
    this.streams = new StreamPool(environment);
  }

  /** Sockets that are kept up. */
  get size(): number {
    return this.streams.size;
  }

  /** Throws a `ConfigurationError` for what cannot be meant; all that happens later reaches the callbacks. */
  open(options: ChatwootStreamOptions): Stream {
    return this.streams.open(createService(createPlan(options), this.openTransport), options);
  }
}
