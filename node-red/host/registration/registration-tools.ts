import type { Environment } from '../../../core/environment/environment';
import type { WebhookRegistrar } from '../../../core/helpdesk/registration';
import type { KeyedQueue } from './keyed-queue';
import type { WebhookIndex } from './webhook-index';

/** What all registrations at one helpdesk share. */
export interface RegistrationTools {
  readonly registrar: WebhookRegistrar;
  readonly environment: Environment;
  readonly queue: KeyedQueue;
  readonly index: WebhookIndex;
}
