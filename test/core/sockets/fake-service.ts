import { permanent, transient, type Problem } from '../../../core/sockets/problem';
import type { Protocol } from '../../../core/sockets/protocol';
import type { Transport, TransportListener } from '../../../core/sockets/transport';

/** One socket that the code under test opened, from the other side. */
export class FakeSocket implements Transport {
  readonly sent: [name: string, payload: unknown][] = [];
  closed = 0;

  constructor(
    readonly endpoint: URL,
    private readonly listener: TransportListener,
  ) {}

  readonly send = (name: string, payload: unknown) => void this.sent.push([name, payload]);
  isPaused = false;
  readonly setPaused = (isPaused: boolean) => void (this.isPaused = isPaused);
  readonly close = () => {
    this.closed += 1;
    return Promise.resolve();
  };

  open(): void {
    this.listener.onOpen();
  }

  say(name: string, payload: unknown = {}): void {
    this.listener.onEvent(name, payload);
  }

  beat(): void {
    this.listener.onHeartbeat();
  }

  end(reason = 'transport close'): void {
    this.listener.onEnd(reason);
  }
}

/** A service whose answers a test decides. */
export class FakeService implements Protocol {
  readonly label = 'Example';
  readonly sockets: FakeSocket[] = [];
  readonly signals: AbortSignal[] = [];
  /** What the next questions for an endpoint are answered with; default an address. */
  readonly answers: (URL | Problem | Error | 'silence')[] = [];

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    return socket;
  }

  readonly findEndpoint = (signal: AbortSignal): Promise<URL | Problem> => {
    this.signals.push(signal);
    const answer = this.answers.shift() ?? new URL(`wss://relay-${this.signals.length}.example.org/w/`);
    if (answer === 'silence') return new Promise(() => {});
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };

  readonly open = (endpoint: URL, listener: TransportListener) => {
    const socket = new FakeSocket(endpoint, listener);
    this.sockets.push(socket);
    return socket;
  };

  readonly authenticate = (transport: Transport) => transport.send('authentication', { key: 'k' });

  readonly judge = (name: string) => {
    if (name === 'authenticated') return 'authenticated' as const;
    return name === 'unauthorized' ? permanent('unauthorized', 'refused') : undefined;
  };
}

export const OUT_OF_ORDER: Problem = transient('server-error', 'out of order');
