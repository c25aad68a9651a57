import type { Json } from './store/records';

/** Who is told on the cable (app/listeners/action_cable_listener.rb). */
export type Audience =
  /** An inbox's members, and the administrators. */
  { readonly inboxId: number } | { readonly userId: number } | 'account';

/** What Chatwoot's dispatcher hands to its listeners: one event, in the forms of those who are told of it. */
export interface Happening {
  readonly webhook?: {
    readonly event: string;
    readonly payload: Json;
    /** The conversation's inbox, where there is one: an API inbox and a bot hear of their own only. */
    readonly inboxId?: number;
    readonly delayMs?: number;
    /** What Chatwoot does when the URL of an API inbox does not take it. */
    readonly ifInboxFails?: (error: string) => void;
  };
  readonly cable?: {
    readonly event: string;
    readonly data: Json;
    readonly to: Audience;
    /** Not told to whoever is typing. */
    readonly except?: number;
    /** The user who did it, where Chatwoot knows. */
    readonly performer?: number | null;
  };
}
