import { backfilledToken, randomToken } from '../tokens';
import { DEFAULT_EVENTS } from '../versions';

/** A row of Chatwoot's table `webhooks`. */
export interface WebhookRecord {
  readonly id: number;
  readonly account_id: number;
  name: string | null;
  url: string;
  subscriptions: readonly string[];
  secret: string;
}

export type WebhookFields = Partial<Pick<WebhookRecord, 'name' | 'url' | 'subscriptions'>>;

/** The account webhooks. What may be in them is checked by REST, not here. */
export class WebhookBook {
  readonly #rows = new Map<number, WebhookRecord>();
  #lastId = 300;

  list(accountId?: number): readonly WebhookRecord[] {
    return [...this.#rows.values()].filter((row) => accountId === undefined || row.account_id === accountId);
  }

  find(accountId: number, id: number): WebhookRecord | undefined {
    return this.list(accountId).find((row) => row.id === id);
  }

  create(accountId: number, fields: WebhookFields): WebhookRecord {
    const row: WebhookRecord = {
      id: (this.#lastId += 1),
      account_id: accountId,
      name: fields.name ?? null,
      url: fields.url ?? '',
      subscriptions: fields.subscriptions ?? DEFAULT_EVENTS,
      secret: randomToken(),
    };
    this.#rows.set(row.id, row);
    return row;
  }

  remove(id: number): void {
    this.#rows.delete(id);
  }

  /** Under the same id: no API of Chatwoot does it, but a database that was restored or migrated does. */
  rotateSecret(id: number): string {
    const row = this.#get(id);
    row.secret = backfilledToken();
    return row.secret;
  }

  /** Somebody deleted it and entered it again: another id, another secret, the same URL. */
  recreate(id: number): WebhookRecord {
    const { account_id, name, url, subscriptions } = this.#get(id);
    this.remove(id);
    return this.create(account_id, { name, url, subscriptions });
  }

  #get(id: number): WebhookRecord {
    const row = this.#rows.get(id);
    if (row === undefined) throw new Error(`This Chatwoot has no webhook ${id}.`);
    return row;
  }
}
