import type { EventDefinition } from '../../../core/helpdesk/event';
import type { ChatwootPayloads } from '../payloads';
import { realtimeRows } from './realtime';
import { webhookRows } from './webhooks';

/** Every event of Chatwoot. Webhooks and the websocket name the same happening differently, and send other forms. */
export const chatwootEvents: readonly EventDefinition<keyof ChatwootPayloads>[] = [
  ...webhookRows,
  ...realtimeRows,
];
