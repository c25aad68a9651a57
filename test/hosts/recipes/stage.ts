import type { ProviderId } from '../../../library';
import type { Deliverable } from '../../../simulator/deliver';
import type { Services } from './services';

/** A recipe that runs on a host, filled in as a person would, and all that it calls. */
export interface Stage {
  readonly services: Services;
  /** What that helpdesk signs with. */
  readonly getSecret: (provider: ProviderId) => string;
  /** Sends to the URL of that helpdesk's trigger, and tells the status. */
  readonly deliver: (delivery: Deliverable) => Promise<number>;
  /** Where Slack sends its events. */
  readonly slackUrl: () => string;
  readonly hears: (provider: ProviderId) => boolean;
  /** Waits until what was delivered has run its course; fails with what went wrong in the flow. */
  readonly settle: () => Promise<void>;
}
