import type { Json } from './store/records';

/** Who is told on the cable (app/listeners/action_cable_listener.rb). */
export type Audience =
  /** An inbox's members, and the administrators. */
  { readonly inboxId: number } | { readonly userId: number } | 'account';

/** What Chatwoot's dispatcher hands to its listeners: one event, in the forms of those who are told of it. */
export interface Happening {
  readonly webhook?: {
    readonly event: string;
    /** Asked when the job runs: it shows the record as it is then. */
    readonly payload: () => Json;
    /** The conversation's inbox, where there is one: an API inbox and a bot hear of their own only. */
    readonly inboxId?: number;
    readonly delayMs?: number;
    /** What Chatwoot does when the URL of an API inbox, or of a bot, does not take it. */
    readonly ifFails?: { readonly [Kind in 'inbox' | 'bot']: (error: string) => void };
  };
  readonly cable?: {
    readonly event: string;
    /** As it was when it happened; a function is asked when the job runs. */
    readonly data: Json | (() => Json);
    readonly to: Audience;
    /** Not told to whoever is typing. */
    readonly except?: number;
    /** The user who did it, where Chatwoot knows. */
    readonly performer?: number | null;
  };
}
