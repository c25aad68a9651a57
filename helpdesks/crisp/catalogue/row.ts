import type { EventDefinition } from '../../../core/helpdesk/event';

/** What a token may subscribe to over RTM: the three kinds of Crisp's tokens (RTM API reference v1). */
export const ANY_TOKEN = ['user', 'website', 'plugin'] as const;
export const USER_TOKEN = ['user'] as const;
export const PLUGIN_TOKEN = ['plugin'] as const;

/** One row for each payload type: a name that only one of the two has does not compile. */
export type CrispRows<Name extends string> = {
  readonly [Event in Name]: Omit<EventDefinition, 'name'>;
};
