import type { HelpdeskApi } from './api';

/** Why a helpdesk did not do what was asked. Codes are for programs and stay; the detail is for people. */
export type RegistrationProblemCode =
  | 'unreachable'
  | 'token-refused'
  | 'not-administrator'
  | 'account-unknown'
  | 'plan-without-api'
  | 'rate-limited'
  | 'server-error'
  /** The server was updated, its database was not. */
  | 'migrations-missing'
  | 'events-unknown'
  | 'events-not-registrable'
  | 'url-refused'
  /** The helpdesk will not deliver to an address in a private network. */
  | 'url-private'
  | 'unsigned-version'
  /** It is no longer where it was registered. */
  | 'webhook-gone'
  | 'unexpected-answer';

export interface RegistrationProblem {
  readonly code: RegistrationProblemCode;
  /** What is wrong, why probably, what to do next; never a token or a secret. */
  readonly detail: string;
  /** It may be over by itself in a while, so that trying again makes sense. */
  readonly transient: boolean;
}

/** What a trigger wants to have at the helpdesk. */
export interface WebhookSpec {
  /** Where deliveries go: one trigger's own URL, so that whatever carries it is that trigger's. */
  readonly url: string;
  /** What an editor stores: event names, `preset:<id>` or `*`. */
  readonly events: readonly string[];
  /** Shown at the helpdesk beside the URL, so that people know whose it is. */
  readonly name: string;
  /** Deliveries have to be signed; without it a helpdesk that cannot sign will do. */
  readonly signed: boolean;
  /** Somebody said that this helpdesk may deliver to private addresses. */
  readonly allowPrivateUrl: boolean;
  /**
   * Whether a webhook that was made here, with this URL and name, is the trigger's too, and nothing listens there any
   * more: `ensure` removes it.
   */
  readonly isLeftover?: (url: string, name: string) => boolean;
}

/** What a host keeps of a registration. It holds no secret, so it may be stored anywhere. */
export interface StoredRegistration {
  readonly id: string;
  /** Without the user name and password that the real one may hold. */
  readonly url: string;
  readonly accountId: string;
  /** The helpdesk's address, without a password; hosts add it. Undefined in what was stored before hosts did. */
  readonly baseUrl?: string;
  /** This package created it, so it may also delete it; false for one that a person had entered. */
  readonly made: boolean;
}

export interface Registration extends StoredRegistration {
  /** What the helpdesk signs deliveries with; empty where it does not sign. */
  readonly secrets: readonly string[];
}

export type RegistrationResult =
  | { readonly ok: true; readonly registration: Registration }
  | { readonly ok: false; readonly problem: RegistrationProblem };

export type CheckResult =
  | { readonly ok: true; readonly state: 'in-place'; readonly registration: Registration }
  /** Nothing there, or not as specified: `ensure` has something to do. */
  | { readonly ok: true; readonly state: 'absent' | 'differs' }
  | { readonly ok: false; readonly problem: RegistrationProblem };

export type RemovalResult =
  /** `foreign`: no longer ours (another URL), or never made by us: left alone. */
  | { readonly ok: true; readonly state: 'removed' | 'gone' | 'foreign' }
  | { readonly ok: false; readonly problem: RegistrationProblem };

export type MadeResult =
  /** The id of what is there and was made here; null where nothing is. */
  | { readonly ok: true; readonly id: string | null }
  | { readonly ok: false; readonly problem: RegistrationProblem };

export type SecretsResult =
  | { readonly ok: true; readonly secrets: readonly string[] }
  | { readonly ok: false; readonly problem: RegistrationProblem };

/**
 * A helpdesk whose webhooks can be managed through its API. What is a trigger's own is found by the stored id
 * first, then by the exact URL: so neither a crash between creating and storing leaves a second one behind,
 * nor is anything touched that belongs to somebody else. No method rejects.
 */
export interface WebhookRegistrar {
  /** The helpdesk may refuse addresses of private networks, so that people are asked whether theirs does. */
  readonly mayRefusePrivate?: true;
  /** Changes nothing. */
  readonly check: (
    spec: WebhookSpec,
    stored: StoredRegistration | undefined,
    api: HelpdeskApi,
  ) => Promise<CheckResult>;
  /** Finds, creates or adjusts. */
  readonly ensure: (
    spec: WebhookSpec,
    stored: StoredRegistration | undefined,
    api: HelpdeskApi,
  ) => Promise<RegistrationResult>;
  /** What `remove` would delete at present. Changes nothing. */
  readonly findMade: (stored: StoredRegistration, api: HelpdeskApi) => Promise<MadeResult>;
  /** Deletes what was made here, and only while it still carries the URL it was made for. */
  readonly remove: (stored: StoredRegistration, api: HelpdeskApi) => Promise<RemovalResult>;
  /** What signs deliveries at present, also of a webhook that somebody deleted and created again with its URL. */
  readonly readSecrets: (
    stored: Pick<StoredRegistration, 'url' | 'accountId'>,
    api: HelpdeskApi,
  ) => Promise<SecretsResult>;
}
