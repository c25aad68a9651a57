import type { NodeMessage } from '@node-red/registry';
import type { HelpdeskItem } from '../../core/item';
import type { Reject } from '../../core/outcome';
import type { WebhookConfig } from './config';

/** What the next node gets. The topic is the same for both outputs, so that a switch node can route on it. */
export function acceptedMessage(item: HelpdeskItem, output: WebhookConfig['output']): NodeMessage {
  return { topic: `${item.provider}/${item.event}`, payload: output === 'data' ? item.data : item };
}

/** What a Catch node gets. Nothing of the request itself is in it: a stranger wrote that. */
export function refusedMessage(providerId: string, refusal: Reject, receivedAt: number): NodeMessage {
  return {
    topic: `${providerId}/refused`,
    payload: {
      reason: refusal.reason,
      detail: refusal.detail,
      receivedAt: new Date(receivedAt).toISOString(),
    },
  };
}
