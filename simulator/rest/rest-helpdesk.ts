import { randomBytes } from 'node:crypto';
import type { ApiAccount } from '../../core/helpdesk/api';
import type { ProviderId } from '../../helpdesks';
import { deliver } from '../deliver';
import { issue } from '../issued-secrets';
import { createDelivery, type SendOptions } from '../senders';
import {
  startRestServer,
  type RestAnswer,
  type RestRequest,
  type RestServer,
  type SimulatedWebhook,
} from './rest-server';

/** A simulated helpdesk whose webhooks are managed through its API, and which delivers to them. */
export interface RestHelpdesk extends RestServer {
  /** `agent` may not manage webhooks, and nobody has the token of `wrong`. */
  readonly accounts: Accounts;
  /** What a person pastes beside the token, where no call tells what signs. */
  readonly enteredSecret?: string;
  readonly webhooks: () => readonly SimulatedWebhook[];
  /** As a person would enter it. */
  readonly add: (webhook: Partial<SimulatedWebhook> & { readonly url: string }) => SimulatedWebhook;
  readonly change: (id: string, fields: Partial<SimulatedWebhook>) => void;
  readonly delete: (id: string) => void;
  /** As when a person deletes it and enters it again: another id and another secret. */
  readonly recreate: (id: string) => void;
  /** Answers every call so, until it is taken back with undefined. */
  readonly refuse: (answer: RestAnswer | undefined) => void;
  /** Something happens: gives back what each active webhook that wants it answered, by its URL. */
  readonly happens: (
    event: string,
    options?: Partial<SendOptions>,
  ) => Promise<Readonly<Record<string, number>>>;
}

type Accounts = Readonly<Record<'admin' | 'agent' | 'wrong', ApiAccount>>;

export interface RestHelpdeskOptions {
  readonly provider: ProviderId;
  readonly port?: number | undefined;
  /** As its webhooks name an event. */
  readonly subscription?: (event: string) => string;
  readonly createId: () => string;
  readonly createSecret: () => string;
  /** As a person enters it beside the token: an email address, the ID of an app. */
  readonly accountId: string;
  readonly answer: (request: RestRequest, store: WebhookStore, accounts: Accounts) => RestAnswer;
}

/** What routes work on. */
export type WebhookStore = Pick<RestHelpdesk, 'webhooks' | 'add' | 'change' | 'delete'>;

export async function startRestHelpdesk(options: RestHelpdeskOptions): Promise<RestHelpdesk> {
  const { provider, subscription = (event) => event } = options;
  const store = createStore(options);
  const createAccount = () => ({
    accountId: options.accountId,
    token: issue(randomBytes(20).toString('hex')),
  });
  const accounts = { admin: createAccount(), agent: createAccount(), wrong: createAccount() };
  let refusal: RestAnswer | undefined;
  const answer = (request: RestRequest) => refusal ?? options.answer(request, store, accounts);
  const server = await startRestServer(answer, options.port);
  return {
    ...server,
    ...store,
    accounts,
    recreate: (id) => {
      const webhook = store.webhooks().find((each) => each.id === id);
      store.delete(id);
      if (webhook !== undefined)
        store.add({ ...webhook, id: options.createId(), secret: options.createSecret() });
    },
    refuse: (answer) => {
      refusal = answer;
    },
    happens: async (event, sendOptions = {}) => {
      const name = subscription(event);
      const wanting = store.webhooks().filter(({ active, events }) => active && events.includes(name));
      const answers = wanting.map(async ({ url, secret }) => {
        const sent = createDelivery(provider, event, {
          now: Date.now(),
          fresh: true,
          ...sendOptions,
          secret,
        });
        return [url, (await deliver(url, sent)).status] as const;
      });
      return Object.fromEntries(await Promise.all(answers));
    },
  };
}

function createStore({ createId, createSecret }: RestHelpdeskOptions): WebhookStore {
  const stored = new Map<string, SimulatedWebhook>();
  return {
    webhooks: () => [...stored.values()],
    add: (fields) => {
      const id = fields.id ?? createId();
      const secret = issue(fields.secret ?? createSecret());
      const webhook = { name: '', events: [], active: true, ...fields, id, secret };
      stored.set(id, webhook);
      return webhook;
    },
    change: (id, fields) => {
      const webhook = stored.get(id);
      if (webhook !== undefined) stored.set(id, { ...webhook, ...fields });
    },
    delete: (id) => void stored.delete(id),
  };
}
