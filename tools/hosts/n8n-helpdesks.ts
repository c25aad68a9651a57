import { providers, type Provider, type ProviderId } from '../../library';
import { findListing, PROVIDER_IDS } from '../derive/listings';
import { n8nNames } from '../derive/n8n-names';
import type { TriggerSetup } from './n8n-workflow';

/** Undefined for a trigger that listens to a stream. */
export function findHelpdesk(node: string): ProviderId | undefined {
  return PROVIDER_IDS.find((provider) => n8nNames(provider).node === node);
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
  const { node, credential } = n8nNames(provider);
  const { registrar }: Provider = providers[provider];
  // Not automatic, where that is to be had.
  const typeVersion = registrar === undefined ? 1.1 : 1.2;
  return {
    node,
    typeVersion,
    parameters: { registration: 'manual', authentication: mode, events, filters, options },
    ...(mode === 'unsigned'
      ? {}
      : { credential: { type: credential, data: credentialData(provider, setup) } }),
  };
}

/** What the choice of manual registration is stored as by a trigger of this version. */
export function storedManual(typeVersion: number): string {
  return typeVersion < 1.2 ? 'by-hand' : 'manual';
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
    ...(providers[provider].modes.includes('url-key') ? { urlSecret } : {}),
    ...(findListing(provider).baseUrl === undefined ? {} : { baseUrl: 'https://chat.example.com' }),
  };
}
