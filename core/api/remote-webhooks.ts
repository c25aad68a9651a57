import type { HelpdeskApi } from '../helpdesk/api';
import type { Failure } from '../helpdesk/registration-problem';

/** A webhook as a helpdesk lists it. */
export interface RemoteWebhook {
  readonly id: string;
  readonly url: string;
  /** What people call it at the helpdesk. */
  readonly name: string | null;
  readonly events: readonly string[];
  readonly isActive: boolean;
  /** Null where a list does not show it. */
  readonly secret: string | null;
  /** It can serve a trigger though a person made it: we can read what it sends, and know what it signs with. */
  readonly isUsable: boolean;
}

/** What a webhook is to be; `secret` null where the helpdesk makes it. */
export type WantedWebhook = Pick<RemoteWebhook, 'url' | 'name' | 'events' | 'secret'>;

export type Done = { readonly ok: true } | { readonly ok: 'gone' } | Failure;

/** The webhooks of one account over a helpdesk's REST API. No method rejects. */
export interface RemoteWebhooks {
  readonly list: () => Promise<{ readonly ok: true; readonly webhooks: readonly RemoteWebhook[] } | Failure>;
  readonly create: (wanted: WantedWebhook) => Promise<{ readonly ok: true; readonly id: string } | Failure>;
  readonly change: (id: string, wanted: WantedWebhook) => Promise<Done>;
  readonly remove: (id: string) => Promise<Done>;
  /** Only where the helpdesk makes the secret, and lists do not show it. */
  readonly readSecret?: (id: string) => Promise<{ readonly ok: true; readonly secret: string } | Failure>;
}

/** What a helpdesk brings to its registrar. */
export interface RegistrarOptions {
  readonly label: string;
  readonly open: (api: HelpdeskApi) => RemoteWebhooks;
  /** What to subscribe to, as the helpdesk writes it, for what an editor stores. */
  readonly resolve: (
    choices: readonly string[],
  ) => { readonly ok: true; readonly names: readonly string[] } | Failure;
  /** For a helpdesk that is told its secret. */
  readonly createSecret?: (token: string, url: string) => string;
}
