import { Connection } from '../../../realtime/connection';
import type { Environment } from '../../../realtime/environment';
import type { Shareable } from '../../../realtime/pool';
import type { Problem } from '../../../realtime/problem';
import type { Protocol } from '../../../realtime/protocol';
import type { ConnectionState } from '../../../realtime/state';
import type { OpenTransport } from '../../../realtime/transport';
import { isObject } from '../../../read';
import { Audience } from './audience';
import { authenticationFrame, judge } from './authenticate';
import { createBinder, type Binder } from './bind';
import { findEndpoint } from './endpoint';
import type { Plan } from './plan';
import type { Quota } from './quota';
import { Recovery } from './recovery';
import { createRest } from './rest';
import type { FeedUser } from './user';

/** Tells a plugin token of workspaces that install the plugin; their events have to be asked for. */
const INSTALLED = 'plugin:subscription:updated';

/** One connection to Crisp, and everybody who listens to it. */
export class CrispFeed implements Shareable {
  private readonly audience = new Audience();
  private readonly recovery: Recovery;
  private readonly binder: Binder;
  private readonly protocol: Protocol;
  private connection: Connection;
  /** Which version of the subscriptions Crisp knows. */
  private announced = -1;

  constructor(
    private readonly plan: Plan,
    private readonly environment: Environment,
    open: OpenTransport,
    quota: Quota,
    private readonly onRefused: (problem: Problem) => void,
  ) {
    const { credential, scope, apiUrl, trust } = plan;
    const rest = createRest(credential, apiUrl, environment, quota);
    this.recovery = new Recovery(plan, rest, environment, this.audience);
    this.binder = createBinder(environment, () => this.bind());
    this.protocol = {
      label: 'Crisp',
      findEndpoint: (signal) => findEndpoint(rest, credential, trust, signal),
      open,
      authenticate: (transport) =>
        transport.send('authentication', authenticationFrame(credential, scope, this.announce())),
      judge,
    };
    this.connection = this.connect();
    if (credential.tier === 'plugin') this.audience.subscriptions.add([INSTALLED]);
  }

  /** @param ready settles when the socket of an earlier feed is gone */
  start(ready: Promise<unknown>): void {
    this.connection.start(ready);
  }

  add(user: FeedUser): void {
    this.audience.add(user);
    // Somebody who comes later believes that the token is right by now; it is tried again for all.
    if (this.connection.state.name === 'failed') this.restart();
    // Not before the user has got hold of its stream: hosts close it in answer to some states.
    else queueMicrotask(() => user.onState(this.connection.state));
    this.follow();
  }

  remove(user: FeedUser): void {
    this.audience.remove(user);
    if (this.audience.size > 0) this.follow();
  }

  async close(): Promise<void> {
    this.binder.cancel();
    await Promise.all([this.recovery.close(), this.connection.close()]);
  }

  private connect(): Connection {
    return new Connection(
      this.protocol,
      this.environment,
      { onState: (state) => this.onState(state), onEvent: (name, payload) => this.onEvent(name, payload) },
      this.plan.pace,
    );
  }

  private restart(): void {
    const gone = this.connection.close();
    this.connection = this.connect();
    this.connection.start(gone);
  }

  private onState(state: ConnectionState): void {
    if (state.name === 'live') {
      this.recovery.begin(state.missedSince);
      this.follow();
    } else {
      this.recovery.stop();
      this.binder.cancel();
    }
    if (state.name === 'failed') this.onRefused(state.problem);
    this.audience.forEach((user) => user.onState(state));
  }

  private onEvent(event: string, payload: unknown): void {
    if (!isObject(payload)) return;
    if (event === INSTALLED && payload.bound === true) this.binder.request();
    this.recovery.pass(event, payload);
  }

  /** Keeps the subscriptions of a live socket up to date with what its users want. */
  private follow(): void {
    const isLive = this.connection.state.name === 'live';
    if (isLive && this.announced !== this.audience.subscriptions.version) this.binder.request();
  }

  private announce(): readonly string[] {
    this.announced = this.audience.subscriptions.version;
    return this.audience.subscriptions.names;
  }

  /**
   * Connects the socket to the channels of new workspaces. With `events` it also changes what is sent, without
   * a second socket (go-crisp-api, `BindSocket`); should Crisp not, the next authentication does.
   */
  private bind(): void {
    const isCurrent = this.announced === this.audience.subscriptions.version;
    this.connection.send('socket:bind', isCurrent ? {} : { events: this.announce() });
  }
}
