import type { ChatwootServer } from '../../simulator/chatwoot/chatwoot-server';
import type { TriggerSetup } from './n8n-workflow';

export interface RealtimeSetup {
  /** Default the agent's. */
  readonly token?: string;
  /** Default all. */
  readonly events?: readonly string[];
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly draft?: boolean;
}

/** A Chatwoot Realtime Trigger that listens to a simulated Chatwoot. */
export function realtimeTrigger(chatwoot: ChatwootServer, setup: RealtimeSetup = {}): TriggerSetup {
  const { token = chatwoot.tokens.agent, events = ['*'], filters = {} } = setup;
  return {
    node: 'chatwootRealtimeTrigger',
    parameters: { events, filters, options: {} },
    credential: { type: 'chatwootRealtimeApi', data: realtimeCredential(chatwoot, token) },
    ...(setup.draft === true && { draft: true }),
  };
}

/** What a person enters. */
export function realtimeCredential(chatwoot: ChatwootServer, token: string) {
  return { baseUrl: chatwoot.url, accountId: String(chatwoot.accountId), accessToken: token };
}
