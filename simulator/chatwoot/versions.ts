/** What a Chatwoot of some version does differently; sources are pull requests of chatwoot/chatwoot. */
export interface VersionTraits {
  readonly version: string;
  /** 4.11.2 (#13573): account webhooks have a secret, are signed and carry `X-Chatwoot-Delivery`. */
  readonly signsAccountWebhooks: boolean;
  /** 4.13.0 (#13892): API inboxes and agent bots as well. */
  readonly signsInboxesAndBots: boolean;
  /** 4.8.0: a webhook has a name. */
  readonly namesWebhooks: boolean;
  /** 4.8.0. */
  readonly tellsAssigneeType: boolean;
  /** 4.0.2: `updated_at` of conversations, `blocked` of contacts. */
  readonly tellsUpdatedAt: boolean;
  /** 4.14.2: conversation_* and inbox_* name the account. */
  readonly tellsAccount: boolean;
  /** 4.14.0: private and loopback addresses are not delivered to. */
  readonly refusesPrivateNetworks: boolean;
  /** 4.14.1 (#14548): unless `SAFE_FETCH_ALLOW_PRIVATE_NETWORK` is set. */
  readonly canAllowPrivateNetworks: boolean;
  /** What an account webhook may subscribe to; anything else is 422. */
  readonly events: ReadonlySet<string>;
}

/** Event to the version that first knew it (app/models/webhook.rb). */
const EVENTS: Readonly<Record<string, string>> = {
  conversation_status_changed: '2.2.0',
  conversation_updated: '2.2.0',
  conversation_created: '2.2.0',
  contact_created: '2.14.0',
  contact_updated: '2.14.0',
  message_created: '1.0.0',
  message_updated: '1.0.0',
  webwidget_triggered: '1.0.0',
  inbox_created: '3.2.0',
  inbox_updated: '3.2.0',
  conversation_typing_on: '4.2.0',
  conversation_typing_off: '4.2.0',
};

/** What a webhook gets that was created without naming events. */
export const DEFAULT_EVENTS: readonly string[] = Object.keys(EVENTS).slice(0, 8);

export function findTraits(version: string): VersionTraits {
  const since = (first: string) => atLeast(version, first);
  return {
    version,
    signsAccountWebhooks: since('4.11.2'),
    signsInboxesAndBots: since('4.13.0'),
    namesWebhooks: since('4.8.0'),
    tellsAssigneeType: since('4.8.0'),
    tellsUpdatedAt: since('4.0.2'),
    tellsAccount: since('4.14.2'),
    refusesPrivateNetworks: since('4.14.0'),
    canAllowPrivateNetworks: since('4.14.1'),
    events: new Set(Object.keys(EVENTS).filter((event) => since(EVENTS[event] ?? ''))),
  };
}

function atLeast(version: string, first: string): boolean {
  return version.localeCompare(first, 'en', { numeric: true }) >= 0;
}
