import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type { WebhookSpec } from '../../../core/helpdesk/registration';

/** The webhook that one trigger needs at its helpdesk, and how to reach the helpdesk. */
export interface RegistrationTarget {
  readonly spec: WebhookSpec;
  /** The helpdesk's address. */
  readonly baseUrl: string;
  /** That address and the account: two triggers of one place share a list of webhooks. */
  readonly place: string;
  /** Two targets with the same key are the same. Holds the token, so it stays in this process. */
  readonly key: string;
  /** @param callTimeoutMs milliseconds; default is the API's own */
  readonly api: (callTimeoutMs?: number) => HelpdeskApi;
}
