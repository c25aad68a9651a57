import type { Node, NodeAPI, NodeDef } from '@node-red/registry';
import type { Provider } from '../../core/helpdesk/provider';
import type { Pace } from '../../core/sockets/connection';
import type { Credential } from '../../core/trigger/credential';
import { listSecrets } from '../../core/verify/secrets';
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

/** What a trigger needs of its account. No account is no secret: every delivery is refused then. */
export function readAccount(account: AccountNode | undefined): Credential {
  const { secret, previousSecrets, urlKey } = readCredentials(account);
  const baseUrl = account?.baseUrl ?? '';
  return {
    signingSecrets: listSecrets(secret, previousSecrets),
    urlKeys: listSecrets('', urlKey),
    baseUrl: baseUrl === '' ? undefined : baseUrl,
    ...(account !== undefined && account.accountId !== '' && { accountId: account.accountId }),
  };
}
