import { Connection } from '../sockets/connection';
import type { Envelope } from '../helpdesk/event';
import type { Environment } from '../environment/environment';
import type { Shareable } from '../sockets/pool';
import type { Problem } from '../sockets/problem';
import type { ConnectionState } from '../sockets/state';
import { SubscriberList } from './subscriber-list';
import type { StreamLink } from './link';
import { Recovery } from './recovery';
import { Sequence } from './sequence';
import type { StreamService } from './service';
import type { FeedSubscriber } from './feed-subscriber';

/** One socket that is kept up, and everybody who listens to it. */
export class Feed implements Shareable {
  private readonly subscribers: SubscriberList;
  private readonly link: StreamLink;
  private readonly recovery: Recovery;
  private readonly sequence: Sequence<Envelope>;
  /** Those that can take no more for the moment. */
  private readonly full = new Set<FeedSubscriber>();
  private connection: Connection;

  constructor(
    private readonly service: StreamService,
    private readonly environment: Environment,
    private readonly onRefused: (problem: Problem) => void,
  ) {
    this.subscribers = new SubscriberList(service.readable);
    this.link = service.createLink({
      environment,
      subscriptions: this.subscribers.subscriptions,
      send: (name, payload) => this.connection.send(name, payload),
      noteProven: (at) => this.recovery.noteProven(at),
      isKnown: (payload) => this.subscribers.isKnown(payload),
      interrupt: (problem) => this.connection.interrupt(problem),
    });
    this.recovery = new Recovery(this.link, service.source, environment, this.subscribers);
    this.sequence = new Sequence((envelope) => this.recovery.pass(envelope));
    this.connection = this.connect();
  }

  /** @param ready settles when the socket of an earlier feed is gone */
  start(ready: Promise<unknown>): void {
    this.connection.start(ready);
  }

  add(subscriber: FeedSubscriber): void {
    this.subscribers.add(subscriber);
    subscriber.follow(() => this.recovery.findProven(subscriber));
    // Somebody who comes later believes that the token is right by now; it is tried again for all.
    if (this.connection.state.name === 'failed') this.restart();
    // Not before the user has got hold of its stream: hosts close it in answer to some states.
    else queueMicrotask(() => subscriber.onState(this.connection.state));
    this.follow();
    this.recovery.join(subscriber, this.connection.state.name === 'live');
  }

  remove(subscriber: FeedSubscriber): void {
    this.subscribers.remove(subscriber);
    this.setPaused(subscriber, false);
    if (this.subscribers.size > 0) this.follow();
  }

  /** Nothing of a shared socket may be lost to any: the slowest sets the pace. */
  setPaused(subscriber: FeedSubscriber, isPaused: boolean): void {
    if (isPaused) this.full.add(subscriber);
    else this.full.delete(subscriber);
    this.connection.setPaused(this.full.size > 0);
  }

  async close(): Promise<void> {
    await Promise.all([this.recovery.close(), this.connection.close(), this.link.close()]);
  }

  private connect(): Connection {
    return new Connection(
      this.link.protocol,
      this.environment,
      { onState: (state) => this.onState(state), onEvent: (name, payload) => this.onEvent(name, payload) },
      this.service.pace,
    );
  }

  private restart(): void {
    const gone = this.connection.close();
    this.connection = this.connect();
    this.connection.setPaused(this.full.size > 0);
    this.connection.start(gone);
  }

  private onState(state: ConnectionState): void {
    if (state.name === 'live') this.recovery.begin(state.missedSince);
    else this.recovery.stop();
    this.follow();
    if (state.name === 'failed') this.onRefused(state.problem);
    this.subscribers.forEach((subscriber) => subscriber.onState(state));
  }

  private onEvent(name: string, payload: unknown): void {
    const envelope = this.link.hear(name, payload);
    if (envelope === undefined) return;
    this.recovery.noteHeard();
    if (this.link.enrich === undefined) return this.recovery.pass(envelope);
    // What nobody wants is not worth a question.
    if (this.subscribers.wants(envelope.event)) this.sequence.push(this.link.enrich(envelope));
  }

  /** Lets the link keep up with the connection and with what the users want. */
  private follow(): void {
    this.link.follow(this.connection.state.name === 'live');
  }
}
