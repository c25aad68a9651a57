import type { Node, NodeAPI, NodeDef } from '@node-red/registry';
import type { Authentication } from '../../core/verify/authentication';
import type { Provider } from '../../core/helpdesk/provider';
import type { Pace } from '../../core/sockets/connection';
import { listSecrets } from '../../core/verify/secrets';
import type { WebhookConfig } from './config';
import { reportFieldProblems } from './report-field-problems';
import { readSavedValues, type FieldProblem } from './saved-values';

/** Kept by Node-RED in its encrypted credentials file, never in the flow. */
export interface AccountCredentials {
  secret?: string;
  /** Older signing secrets, separated by blanks, that stay valid during a rotation. */
  previousSecrets?: string;
  /** The `key` in the URL of unsigned hooks; several, separated by blanks, during a rotation. */
  urlKey?: string;
  /** A person's, for the helpdesk's API. */
  apiToken?: string;
}

interface AccountDef extends NodeDef {
  baseUrl?: string;
  accountId?: string | number;
  publicAddress?: string;
  /** Not in the editor: how fast a test with a stand-in may reconnect. */
  pace?: Pace;
}

export interface AccountNode extends Node<AccountCredentials> {
  baseUrl: string;
  accountId: string;
  /** Under which the helpdesk reaches this Node-RED. */
  publicAddress: string;
  pace: Pace | undefined;
  /** Fields that hold nothing that can be used, such as a variable that is not set. */
  fieldProblems: readonly FieldProblem[];
}

const PROPERTIES = ['baseUrl', 'accountId', 'publicAddress'] as const;
const CREDENTIALS = ['secret', 'previousSecrets', 'urlKey', 'apiToken'] as const;

/** The config node that all triggers of one helpdesk account share. */
export function registerAccountNode(RED: NodeAPI, provider: Provider): void {
  function Account(this: AccountNode, saved: AccountDef) {
    RED.nodes.createNode(this, saved);
    const { accountId } = saved;
    const fields = { ...saved, accountId: typeof accountId === 'number' ? String(accountId) : accountId };
    const { texts, problems } = readSavedValues(fields, PROPERTIES);
    // Node-RED leaves `credentials` out while none were ever saved.
    const entered = readSavedValues(readCredentials(this), CREDENTIALS);
    this.credentials = entered.texts;
    this.baseUrl = texts.baseUrl.trim();
    this.accountId = texts.accountId.trim();
    this.publicAddress = texts.publicAddress.trim();
    this.pace = saved.pace;
    this.fieldProblems = [...problems, ...entered.problems];
    reportFieldProblems(RED, this, this.fieldProblems);
  }
  RED.nodes.registerType<AccountNode, AccountDef, Record<string, unknown>, AccountCredentials>(
    `${provider.id} account`,
    Account,
    {
      credentials: {
        secret: { type: 'password' },
        previousSecrets: { type: 'password' },
        urlKey: { type: 'password' },
        apiToken: { type: 'password' },
      },
    },
  );
}

export function findAccount(RED: NodeAPI, id: string, provider: Provider): AccountNode | undefined {
  const node = RED.nodes.getNode(id) as AccountNode | null;
  return node?.type === `${provider.id} account` ? node : undefined;
}

/** Node-RED leaves `credentials` out while none were ever saved. */
export function readCredentials(account: AccountNode | undefined): AccountCredentials {
  return (account?.credentials as AccountCredentials | undefined) ?? {};
}

/** No account is no secret: the mode then refuses every delivery by itself. */
export function readAuthentication(config: WebhookConfig, account: AccountNode | undefined): Authentication {
  const { secret, previousSecrets, urlKey } = readCredentials(account);
  switch (config.mode) {
    case 'url-key':
      return { mode: 'url-key', keys: listSecrets('', urlKey) };
    case 'unsigned':
      return { mode: 'unsigned' };
    default: {
      const secrets = listSecrets(secret, previousSecrets);
      return config.replayWindow === ''
        ? { mode: config.mode, secrets }
        : { mode: config.mode, secrets, replayWindow: Number(config.replayWindow) };
    }
  }
}
