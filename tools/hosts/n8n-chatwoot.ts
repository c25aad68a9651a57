import type { ChatwootServer } from '../../simulator/chatwoot/server';
import type { TriggerSetup } from './n8n-workflow';

export interface RegisteringSetup {
  /** Default the administrator's. */
  readonly accessToken?: string;
  /** Default the server's own. */
  readonly baseUrl?: string;
  readonly accountId?: number;
  /** Default all. */
  readonly events?: readonly string[];
  readonly mode?: 'signature' | 'unsigned';
  readonly filters?: Readonly<Record<string, unknown>>;
  /** Default: Chatwoot may reach this machine. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly draft?: boolean;
}

/** A Chatwoot Trigger that registers itself at a simulated Chatwoot. */
export function registeringTrigger(chatwoot: ChatwootServer, setup: RegisteringSetup = {}): TriggerSetup {
  const { events = ['*'], mode = 'signature', filters = {}, options = { allowPrivateUrl: true } } = setup;
  return {
    node: 'chatwootTrigger',
    parameters: { registration: 'automatic', authentication: mode, events, filters, options },
    credential: { type: 'chatwootAccountApi', data: accountCredential(chatwoot, setup) },
    ...(setup.draft === true && { draft: true }),
  };
}

/** What a person enters. */
export function accountCredential(
  chatwoot: ChatwootServer,
  setup: RegisteringSetup = {},
): Readonly<Record<string, unknown>> {
  return {
    baseUrl: setup.baseUrl ?? chatwoot.url,
    accountId: String(setup.accountId ?? chatwoot.accountId),
    accessToken: setup.accessToken ?? chatwoot.tokens.administrator,
  };
}
