import type { ApiRequest } from '../../../../core/helpdesk/api';
import type { ChatwootRest } from '../../../../helpdesks/chatwoot/realtime/rest';
import type { Problem } from '../../../../core/sockets/problem';
import type { RestAnswer } from '../../../../core/streams/bounded-reader';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';

/** Chatwoot's REST as a table: what each path has, answer by answer (the last one stays), and nothing elsewhere. */
export class FakeRest implements ChatwootRest {
  readonly asked: Omit<ApiRequest, 'signal'>[] = [];
  readonly signals: (AbortSignal | undefined)[] = [];
  private readonly answers = new Map<string, (RestAnswer | 'silence')[]>();

  constructor(readonly environment = new FakeEnvironment()) {}

  has(path: string, ...data: unknown[]): void {
    this.answers.set(
      path,
      data.map((each) => ({ ok: true, data: each })),
    );
  }

  refuses(path: string, problem: Problem): void {
    this.answers.set(path, [{ ok: false, problem }]);
  }

  /** Answers only when the call is given up. */
  isSilentAt(path: string): void {
    this.answers.set(path, ['silence']);
  }

  get paths(): string[] {
    return this.asked.map(({ path }) => path);
  }

  readonly spent = () => null;
  readonly now = () => this.environment.now();

  readonly call = ({ signal, ...request }: ApiRequest): Promise<RestAnswer> => {
    this.asked.push(request);
    this.signals.push(signal);
    const queue = this.answers.get(request.path) ?? [];
    const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? { ok: true, data: {} };
    if (answer !== 'silence') return Promise.resolve(answer);
    const problem: Problem = { code: 'unreachable', detail: 'given up', permanent: false };
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ ok: false, problem })));
  };
}
