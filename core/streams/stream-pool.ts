import type { Environment } from '../environment/environment';
import type { FirstOutcome, Stream } from '../helpdesk/provider-stream';
import { createPool, type Pool } from '../sockets/pool';
import type { ConnectionState } from '../sockets/state';
import { Feed } from './feed';
import type { StreamItem } from '../helpdesk/stream-item';
import type { StreamListener } from '../helpdesk/stream-listener';
import { createRefusals, type Refusals } from './refusals';
import type { StreamService } from './service';
import { StreamSubscriber } from './stream-subscriber';

/** A place among those who listen to a feed. */
interface Membership {
  readonly setPaused: (isPaused: boolean) => void;
  readonly leave: () => Promise<void>;
}

/** Where the streams of one helpdesk share sockets: one per service key, however many open one. */
export class StreamPool {
  private readonly feeds: Pool<Feed> = createPool();
  private readonly refusals: Refusals;

  constructor(private readonly environment: Environment) {
    this.refusals = createRefusals(environment.now);
  }

  /** Sockets that are kept up. */
  get size(): number {
    return this.feeds.size();
  }

  /** Throws a `ConfigurationError` for events that cannot be meant; all that happens later reaches the callbacks. */
  open<Item extends StreamItem>(service: StreamService, listener: StreamListener<Item>): Stream {
    let resolveFirst: (outcome: FirstOutcome) => void = () => {};
    const first = new Promise<FirstOutcome>((resolve) => (resolveFirst = resolve));
    const onState = (state: ConnectionState) => {
      const outcome = toFirstOutcome(state);
      if (outcome !== undefined) resolveFirst(outcome);
      listener.onState?.(state);
    };
    // A service's items are those of its provider, whom the compiler does not know here.
    const told = { ...listener, onState } as StreamListener<never> as StreamListener;
    const subscriber = new StreamSubscriber(service, told, this.environment.now);
    const { setPaused, leave } = this.join(service, subscriber);
    let closed: Promise<void> | undefined;
    const close = () => {
      subscriber.close();
      resolveFirst({ kind: 'closed' });
      return (closed ??= leave());
    };
    return { first, setPaused, close };
  }

  private join(service: StreamService, subscriber: StreamSubscriber): Membership {
    const problem = this.refusals.recall(service.key);
    if (problem !== undefined) {
      // Not before `open` has returned: hosts close the stream in answer to it.
      queueMicrotask(() => subscriber.onState({ name: 'failed', problem }));
      return { setPaused: () => {}, leave: () => Promise.resolve() };
    }
    const { shared: feed, release } = this.feeds.acquire(service.key, (ready) =>
      this.createFeed(service, ready),
    );
    feed.add(subscriber);
    let isIn = true;
    const leave = () => {
      isIn = false;
      feed.remove(subscriber);
      return release();
    };
    return { setPaused: (isPaused) => isIn && feed.setPaused(subscriber, isPaused), leave };
  }

  private createFeed(service: StreamService, ready: Promise<void>): Feed {
    const feed = new Feed(service, this.environment, (problem) => this.refusals.note(service.key, problem));
    feed.start(ready);
    return feed;
  }
}

function toFirstOutcome(state: ConnectionState): FirstOutcome | undefined {
  switch (state.name) {
    case 'live':
      return { kind: state.name };
    case 'waiting':
      return { kind: 'retrying', problem: state.problem };
    case 'failed':
      return { kind: 'refused', problem: state.problem };
    default:
      return undefined;
  }
}
