import { Connection, type Pace } from '../../../core/sockets/connection';
import { permanent } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import { FakeEnvironment, settle } from './fake-environment';
import { FakeService, OUT_OF_ORDER } from './fake-service';

/** A connection to a service inside the test, and everything it told. */
export class Bench {
  readonly environment = new FakeEnvironment();
  readonly service = new FakeService();
  readonly states: ConnectionState[] = [];
  readonly events: [name: string, payload: unknown][] = [];
  readonly connection: Connection;

  constructor(pace: Pace = {}) {
    const listener = {
      onState: (state: ConnectionState) => void this.states.push(state),
      onEvent: (name: string, payload: unknown) => void this.events.push([name, payload]),
    };
    this.connection = new Connection(this.service, this.environment, listener, pace);
  }

  get names(): string[] {
    return this.states.map(({ name }) => name);
  }

  get problemCode(): string {
    const { state } = this.connection;
    return 'problem' in state ? state.problem.code : 'none';
  }

  /** Milliseconds until the next attempt. */
  get delay(): number {
    const { state } = this.connection;
    return state.name === 'waiting' ? state.until - this.environment.now() : NaN;
  }

  async start(): Promise<void> {
    this.connection.start();
    await settle();
  }

  async goTo(name: ConnectionState['name']): Promise<void> {
    const { service } = this;
    if (name === 'idle') return;
    if (name === 'endpoint') service.answers.push('silence');
    if (name === 'waiting') service.answers.push(OUT_OF_ORDER);
    if (name === 'failed') service.answers.push(permanent('forbidden', 'no'));
    await this.start();
    if (name === 'authenticating' || name === 'live') service.last.open();
    if (name === 'live') service.last.say('authenticated');
    if (name === 'closed') await this.connection.close();
  }

  /** From wherever it waits: the next attempt, up to live. */
  async reconnect(): Promise<void> {
    await this.environment.advance(this.delay);
    this.service.last.open();
    this.service.last.say('authenticated');
  }
}
