import type { Environment } from '../../../core/environment/environment';
import { StreamPool } from '../../../core/streams/stream-pool';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import type { OpenTransport } from '../../../core/sockets/transport';
import type { CrispStreamItem } from './gap-item';
import { createPlan, type ConnectionOptions, type Plan } from './plan';
import { createQuota, type Quota } from './quota';
import { createService } from './service';

export interface CrispStreamOptions extends ConnectionOptions, StreamListener<CrispStreamItem> {}

/** Where Crisp's streams share sockets, and the calls of a token's day. */
export class CrispStreams {
  private readonly streams: StreamPool;
  private readonly quotas = new Map<string, Quota>();

  constructor(
    private readonly environment: Environment,
    private readonly openTransport: OpenTransport,
  ) {
    this.streams = new StreamPool(environment);
  }

  /** Sockets that are kept up. */
  get size(): number {
    return this.streams.size;
  }

  /** Throws a `ConfigurationError` for what cannot be meant; all that happens later reaches the callbacks. */
  open(options: CrispStreamOptions): Stream {
    const plan = createPlan(options);
    const service = createService(plan, this.openTransport, this.getQuota(plan));
    return this.streams.open(service, options);
  }

  /** Counted per token, not per socket: Crisp does so as well. */
  private getQuota({ credential, dailyCalls }: Plan): Quota {
    const { identifier } = credential;
    const quota = this.quotas.get(identifier) ?? createQuota(this.environment.now, dailyCalls);
    this.quotas.set(identifier, quota);
    return quota;
  }
}
