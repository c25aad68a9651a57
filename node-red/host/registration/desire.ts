import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type { RegistrationWish } from '../../../core/helpdesk/registration';

/** What one trigger wants to have at its helpdesk, and the way there. */
export interface Desire {
  readonly wish: RegistrationWish;
  /** The helpdesk's address and the account: two triggers of one place share a list of webhooks. */
  readonly place: string;
  /** Two desires with the same key want the same. Holds the token, so it stays in this process. */
  readonly key: string;
  /** @param longestCall milliseconds; default is the API's own */
  readonly api: (longestCall?: number) => HelpdeskApi;
}
