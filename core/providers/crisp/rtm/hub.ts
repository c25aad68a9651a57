import type { Environment } from '../../../realtime/environment';
import { createPool, type Pool } from '../../../realtime/pool';
import type { Problem } from '../../../realtime/problem';
import type { ConnectionState } from '../../../realtime/state';
import type { OpenTransport } from '../../../realtime/transport';
import { shareKey } from './credential';
import { CrispFeed } from './feed';
import type { StreamListener } from './listener';
import { createPlan, type ConnectionOptions, type Plan } from './plan';
import { createQuota, type Quota } from './quota';
import { createRefusals, type Refusals } from './refusals';
import { StreamUser } from './stream-user';

export interface CrispStreamOptions extends ConnectionOptions, StreamListener {}

/** How the first attempt went. The stream goes on by itself after `retrying`, and not after the others. */
export type FirstOutcome =
  | { readonly kind: 'live' }
  | { readonly kind: 'retrying' | 'refused'; readonly problem: Problem }
  | { readonly kind: 'closed' };

export interface CrispStream {
  /** Settles with the first attempt, and never rejects: for a host that tells a person who is waiting. */
  readonly first: Promise<FirstOutcome>;
  /** Idempotent. Nothing is called any more from now on; resolves once the socket is gone, or left to others. */
  readonly close: () => Promise<void>;
}

/** Where streams share sockets: one per token and scope, however many open one. */
export class CrispHub {
  private readonly feeds: Pool<CrispFeed> = createPool();
  private readonly quotas = new Map<string, Quota>();
  private readonly refusals: Refusals;

  constructor(
    private readonly environment: Environment,
    private readonly openTransport: OpenTransport,
  ) {
    this.refusals = createRefusals(environment.now);
  }

  /** Sockets that are kept up. */
  get size(): number {
    return this.feeds.size();
  }

  /** Throws a `ConfigurationError` for what cannot be meant; all that happens later reaches the callbacks. */
  open(options: CrispStreamOptions): CrispStream {
    const plan = createPlan(options);
    let settle: (outcome: FirstOutcome) => void = () => {};
    const first = new Promise<FirstOutcome>((resolve) => (settle = resolve));
    const onState = (state: ConnectionState) => {
      const outcome = outcomeOf(state);
      if (outcome !== undefined) settle(outcome);
      options.onState?.(state);
    };
    const user = new StreamUser({ ...options, onState }, plan.credential.tier, this.environment.now);
    const leave = this.join(plan, user);
    let closed: Promise<void> | undefined;
    const close = () => {
      user.close();
      settle({ kind: 'closed' });
      return (closed ??= leave());
    };
    return { first, close };
  }

  private join(plan: Plan, user: StreamUser): () => Promise<void> {
    const key = shareKey(plan);
    const problem = this.refusals.recall(key);
    if (problem !== undefined) {
      // Not before `open` has returned: hosts close the stream in answer to it.
      queueMicrotask(() => user.onState({ name: 'failed', problem }));
      return () => Promise.resolve();
    }
    const { shared: feed, release } = this.feeds.acquire(key, (ready) => this.createFeed(plan, key, ready));
    feed.add(user);
    return () => {
      feed.remove(user);
      return release();
    };
  }

  private createFeed(plan: Plan, key: string, ready: Promise<void>): CrispFeed {
    const feed = new CrispFeed(plan, this.environment, this.openTransport, this.quotaOf(plan), (problem) =>
      this.refusals.note(key, problem),
    );
    feed.start(ready);
    return feed;
  }

  /** Counted per token, not per socket: Crisp does so as well. */
  private quotaOf({ credential, dailyCalls }: Plan): Quota {
    const { identifier } = credential;
    const quota = this.quotas.get(identifier) ?? createQuota(this.environment.now, dailyCalls);
    this.quotas.set(identifier, quota);
    return quota;
  }
}

function outcomeOf(state: ConnectionState): FirstOutcome | undefined {
  switch (state.name) {
    case 'live':
    case 'closed':
      return { kind: state.name };
    case 'waiting':
      return { kind: 'retrying', problem: state.problem };
    case 'failed':
      return { kind: 'refused', problem: state.problem };
    default:
      return undefined;
  }
}
