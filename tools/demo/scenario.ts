import type { ProviderId } from '../../library';
import { findListing, PROVIDER_IDS } from '../derive/listings';

/** One thing that happens at a helpdesk in the demonstration, and what becomes of it. */
export interface Scene {
  readonly provider: ProviderId;
  readonly event: string;
  /** It names a contact with an e-mail address, so the CRM hears of it too. */
  readonly contact?: boolean;
  /** Signed with another secret, as a forger would: answered 401, no item. */
  readonly forged?: boolean;
}

/**
 * A forgery at each helpdesk, then its messages, states, ratings and contacts: whoever opens the editor afterwards sees
 * nodes that work.
 */
export const SCENARIO: readonly Scene[] = PROVIDER_IDS.flatMap((provider) => {
  const { scenes, forged } = findListing(provider);
  return [{ provider, event: forged, forged: true }, ...scenes.map((scene) => ({ provider, ...scene }))];
});

/** The secret that a helpdesk of the demonstration and its trigger share. */
export function createSecret(provider: ProviderId): string {
  return `${provider}-demo-secret`;
}
