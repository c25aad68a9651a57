import { BoundedMap } from '../../../core/sockets/bounded-map';
import type { Environment } from '../../../core/environment/environment';
import type { ApiRequest } from '../../../core/helpdesk/api';
import { type JsonObject, object } from '../../../core/read/read';
import type { ChatwootRest } from './rest';

/** Events wait for it, in their order. */
const LOOKUP_TIMEOUT_MS = 5_000;
/** What could not be read (gone, or not for this token) is not asked for with every event. */
const FAILURE_TTL_MS = 60_000;
const MINUTE = 60_000;
/** A tenth of what Chatwoot allows; a stream needs one for each conversation that it has not heard of. */
const MAX_PER_MINUTE = 300;

/** Reads single things over REST beside the stream: each once at a time, within limits. */
export class Lookup {
  private readonly inFlight = new Map<string, Promise<void>>();
  private readonly failures = new BoundedMap<string, number>(1000);
  private readonly closing = new AbortController();
  private minute = { since: 0, calls: 0 };

  constructor(
    private readonly rest: ChatwootRest,
    private readonly environment: Environment,
  ) {}

  /**
   * Settles when the answer was taken, or there is none; never rejects. Undefined where it is not asked for.
   * @param take is called once, however many ask for the same path
   */
  read(path: string, take: (answer: JsonObject) => void): Promise<void> | undefined {
    const inFlight = this.inFlight.get(path);
    if (inFlight !== undefined) return inFlight;
    if (!this.mayAsk(path)) return undefined;
    const asked = this.ask(path, take).finally(() => this.inFlight.delete(path));
    this.inFlight.set(path, asked);
    return asked;
  }

  close(): void {
    this.closing.abort();
  }

  private async ask(path: string, take: (answer: JsonObject) => void): Promise<void> {
    const expiry = new AbortController();
    const cancel = this.environment.after(LOOKUP_TIMEOUT_MS, () => expiry.abort());
    const signal: ApiRequest['signal'] = AbortSignal.any([this.closing.signal, expiry.signal]);
    const answer = await this.rest.call({ method: 'GET', path, signal });
    cancel();
    if (answer.ok) take(object(answer.data));
    else this.failures.set(path, this.environment.now());
  }

  private mayAsk(path: string): boolean {
    const now = this.environment.now();
    if (now - (this.failures.get(path) ?? -Infinity) < FAILURE_TTL_MS) return false;
    if (now - this.minute.since >= MINUTE) this.minute = { since: now, calls: 0 };
    this.minute.calls += 1;
    return this.minute.calls <= MAX_PER_MINUTE && !this.closing.signal.aborted;
  }
}
