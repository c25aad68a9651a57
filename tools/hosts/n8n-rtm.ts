import type { CrispServer } from '../../simulator/crisp/crisp-server';
import type { CrispToken } from '../../simulator/crisp/tokens';
import type { TriggerSetup } from './n8n-workflow';

export interface RtmSetup {
  /** Default the plugin's. */
  readonly token?: CrispToken & { readonly websiteId?: string };
  /** Default all. */
  readonly events?: readonly string[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly draft?: boolean;
}

/** A Crisp RTM Trigger that listens to a simulated Crisp. */
export function rtmTrigger(crisp: CrispServer, setup: RtmSetup = {}): TriggerSetup {
  const { token = crisp.credentials.plugin, events = ['*'], parameters = {}, options = {} } = setup;
  return {
    node: 'crispRtmTrigger',
    parameters: { events, filters: {}, options, ...parameters },
    credential: { type: 'crispRtmApi', data: rtmCredential(crisp, token) },
    ...(setup.draft === true && { draft: true }),
  };
}

/** What a person enters. n8n wants those fields that are shown, and no others. */
export function rtmCredential(crisp: CrispServer, token: CrispToken & { readonly websiteId?: string }) {
  const { tier, identifier, key, websiteId } = token;
  return {
    tier,
    identifier,
    tokenKey: key,
    ...(tier === 'website' ? { websiteId: websiteId ?? '' } : {}),
    allowStandIn: true,
    apiUrl: `${crisp.origin}/v1`,
  };
}
