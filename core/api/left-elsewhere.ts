import type { HelpdeskApi } from '../helpdesk/api';
import { withoutPassword } from '../read/public-url';
import type { StoredRegistration, WebhookRegistrar } from '../helpdesk/registration';

/** How a host reaches a helpdesk, and the address that it was given for that. */
interface Access {
  readonly registrar: WebhookRegistrar;
  readonly api: HelpdeskApi;
  readonly baseUrl: string;
}

/**
 * Why a webhook cannot be deleted that stands at another server than the account now names; undefined if it can be. Where
 * it is found here as well, the server has only got another address.
 */
export async function leftElsewhere(
  stored: StoredRegistration,
  { registrar, api, baseUrl }: Access,
): Promise<string | undefined> {
  const here = withoutPassword(baseUrl);
  if (stored.baseUrl === undefined || stored.baseUrl === here) return undefined;
  const seen = await registrar.findMade(stored, api);
  if (!seen.ok || seen.id !== null) return undefined;
  return `It was registered at ${stored.baseUrl}, but the base URL is now ${here}.`;
}
