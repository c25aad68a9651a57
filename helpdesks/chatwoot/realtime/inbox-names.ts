import type { Problem } from '../../../core/sockets/problem';
import { identifier, list, object, text, type JsonObject } from '../../../core/read/read';
import type { ChatwootRest } from './rest';

/** An id that is in no list is not looked for with every event. */
const LIST_TTL_MS = 60_000;

/** What the inboxes are called. A rename is announced, as `account.cache_invalidated`. */
export class InboxNames {
  private names = new Map<string, string | null>();
  private readAt = -Infinity;

  constructor(
    readonly path: string,
    private readonly rest: ChatwootRest,
    private readonly now: () => number,
  ) {}

  findName(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  isMissing(id: string): boolean {
    return !this.names.has(id) && this.now() - this.readAt >= LIST_TTL_MS;
  }

  readonly take = ({ payload }: JsonObject): void => {
    this.readAt = this.now();
    this.names = new Map(
      list(payload).map((each) => [identifier(object(each).id) ?? '', text(object(each).name)]),
    );
  };

  forget(): void {
    this.names.clear();
    this.readAt = -Infinity;
  }

  /** @returns why nothing of this account is to be had; other trouble can wait until a name is needed */
  async read(signal: AbortSignal): Promise<Problem | undefined> {
    const answer = await this.rest.call({ method: 'GET', path: this.path, signal });
    if (answer.ok) this.take(object(answer.data));
    else if (answer.problem.permanent) return answer.problem;
    return undefined;
  }
}
