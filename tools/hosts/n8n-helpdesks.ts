import type { ProviderId } from '../../library';
import type { TriggerSetup } from './n8n-workflow';

/** How each helpdesk's trigger and credential are called in n8n. */
const NAMES: { readonly [Id in ProviderId]: { readonly node: string; readonly credential: string } } = {
  crisp: { node: 'crispTrigger', credential: 'crispWebhookApi' },
  chatwoot: { node: 'chatwootTrigger', credential: 'chatwootWebhookApi' },
  helpcrunch: { node: 'helpCrunchTrigger', credential: 'helpCrunchWebhookApi' },
  botble: { node: 'botbleLiveChatTrigger', credential: 'botbleLiveChatWebhookApi' },
  intercom: { node: 'intercomTrigger', credential: 'intercomWebhookApi' },
};

/** Their credentials ask where the helpdesk is, for links. */
const LINKED: ReadonlySet<ProviderId> = new Set<ProviderId>(['chatwoot', 'intercom']);

/** Undefined for a trigger that listens to a stream. */
export function findHelpdesk(node: string): ProviderId | undefined {
  return (Object.keys(NAMES) as ProviderId[]).find((provider) => NAMES[provider].node === node);
}

export interface HelpdeskSetup {
  readonly secret?: string;
  readonly previousSecrets?: string;
  /** The key of a Crisp Website Hook. */
  readonly urlSecret?: string;
  readonly mode?: 'signature' | 'url-key' | 'unsigned';
  /** Default all. */
  readonly events?: readonly string[];
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

export function helpdeskTrigger(provider: ProviderId, setup: HelpdeskSetup): TriggerSetup {
  const { mode = 'signature', events = ['*'], filters = {}, options = {} } = setup;
  const { node, credential } = NAMES[provider];
  return {
    node,
    // Not automatic, where that is to be had.
    ...(provider === 'chatwoot' && { typeVersion: 1.2 }),
    parameters: { registration: 'manual', authentication: mode, events, filters, options },
    ...(mode === 'unsigned'
      ? {}
      : { credential: { type: credential, data: credentialData(provider, setup) } }),
  };
}

/** What a person would enter; n8n wants every required field. */
export function credentialData(
  provider: ProviderId,
  setup: HelpdeskSetup,
): Readonly<Record<string, unknown>> {
  const { secret = '', previousSecrets = '', urlSecret = '' } = setup;
  return {
    signingSecret: secret,
    previousSigningSecrets: previousSecrets,
    ...(provider === 'crisp' ? { urlSecret } : {}),
    ...(LINKED.has(provider) ? { baseUrl: 'https://chat.example.com' } : {}),
  };
}
