import type { Provider } from '../../../core/helpdesk/provider';
import { providers, type ProviderId } from '../../../library';
import type { Services } from './services';

/** Its trigger could register itself, but nothing stands in for the helpdesk: so a person chooses manual. */
export function isRegisteredByHand(provider: ProviderId, services: Services): boolean {
  const { registrar }: Provider = providers[provider];
  return registrar !== undefined && !Object.hasOwn(services, provider);
}
