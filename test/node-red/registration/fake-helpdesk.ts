import type {
  Registration,
  RegistrationProblem,
  WebhookRegistrar,
} from '../../../core/helpdesk/registration';
import type { RegistrationTarget } from '../../../node-red/host/registration/registration-target';

interface Webhook {
  readonly id: string;
  url: string;
  events: readonly string[];
  readonly secret: string;
}

/** A helpdesk with one list of webhooks per account, and a registrar that says what it was asked. */
export class FakeHelpdesk {
  readonly accounts = new Map<string, Webhook[]>();
  readonly calls: string[] = [];
  /** What every call answers, when set. */
  problem: RegistrationProblem | undefined;
  /** Answers wait for this. */
  gate: Promise<void> = Promise.resolve();
  /** A removal waits for this as well, between its look at the list and the removal. */
  removalGate: Promise<void> = Promise.resolve();
  private lastId = 0;

  webhooks(account = '1'): Webhook[] {
    const found = this.accounts.get(account) ?? [];
    this.accounts.set(account, found);
    return found;
  }

  add(url: string, account = '1'): Webhook {
    this.lastId += 1;
    const webhook = { id: String(this.lastId), url, events: ['*'], secret: `secret ${this.lastId}` };
    this.webhooks(account).push(webhook);
    return webhook;
  }

  drop(id: string, account = '1'): void {
    const list = this.webhooks(account);
    list.splice(0, list.length, ...list.filter((each) => each.id !== id));
  }

  readonly registrar: WebhookRegistrar = {
    check: () => Promise.reject(new Error('not used here')),
    findMade: async (stored, { accountId }) => {
      await this.note(`find ${accountId} ${stored.url}`);
      const found = this.webhooks(accountId).find(({ id, url }) => id === stored.id && url === stored.url);
      return { ok: true, id: found?.id ?? null };
    },
    ensure: async (wish, stored, { accountId }) => {
      await this.note(`ensure ${accountId} ${wish.url} ${wish.events.join()}`);
      if (this.problem !== undefined) return this.failed();
      const list = this.webhooks(accountId);
      const known = list.find(({ id, url }) => id === stored?.id && url === stored.url);
      const atUrl = list.find(({ url }) => url === wish.url);
      if (atUrl !== undefined && known !== undefined && known !== atUrl) this.drop(known.id, accountId);
      const webhook = atUrl ?? known ?? this.add(wish.url, accountId);
      Object.assign(webhook, { url: wish.url, events: wish.events });
      return { ok: true, registration: registered(webhook, accountId) };
    },
    remove: async (stored, { accountId }) => {
      await this.note(`remove ${accountId} ${stored.url}`);
      if (this.problem !== undefined) return { ok: false, problem: this.problem };
      await this.removalGate;
      this.drop(stored.id, accountId);
      return { ok: true, state: 'removed' };
    },
    readSecrets: async ({ url, accountId }) => {
      await this.note(`read ${accountId} ${url}`);
      const found = this.webhooks(accountId).find((each) => each.url === url);
      if (this.problem !== undefined || found === undefined) return this.failed();
      return { ok: true, secrets: [found.secret] };
    },
  };

  private async note(call: string): Promise<void> {
    this.calls.push(call);
    await this.gate;
  }

  private failed(): { readonly ok: false; readonly problem: RegistrationProblem } {
    return { ok: false, problem: this.problem ?? trouble('unexpected-answer', false) };
  }
}

function registered({ id, url, secret }: Webhook, accountId: string): Registration {
  return { id, url, accountId, made: true, secrets: [secret] };
}

export function trouble(code: RegistrationProblem['code'], transient: boolean): RegistrationProblem {
  return { code, detail: `A sentence about ${code}.`, transient };
}

export interface TargetOptions {
  readonly url?: string;
  readonly events?: readonly string[];
  readonly account?: string;
  readonly token?: string;
  readonly baseUrl?: string;
}

export function target({
  url = 'https://flows.example.com/a',
  events = ['message_created'],
  account = '1',
  token = 'token',
  baseUrl = 'https://chat.example.com',
}: TargetOptions = {}): RegistrationTarget {
  return {
    spec: { url, events, name: 'Node-RED', signed: true, allowPrivateUrl: false },
    baseUrl,
    place: account,
    key: JSON.stringify([url, events, account, token]),
    api: () => ({
      accountId: account,
      token,
      enteredSecrets: [],
      call: () => Promise.reject(new Error('not used here')),
    }),
  };
}
