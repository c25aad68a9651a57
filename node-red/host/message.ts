import type { NodeMessage } from '@node-red/registry';
import type { Reject } from '../../core/helpdesk/refusal';
import type { RefusalReport } from '../../core/reports/refusal-reports';
import type { ItemConfig } from './config';

/** The part of an item that a message is made of. */
export interface Emitted {
  readonly provider: string;
  readonly event: string;
  readonly data: unknown;
}

/** What the next node gets. The topic is the same for both outputs, so that a switch node can route on it. */
export function acceptedMessage(item: Emitted, output: ItemConfig['output']): NodeMessage {
  return { topic: `${item.provider}/${item.event}`, payload: output === 'data' ? item.data : item };
}

/** What the next node gets where a message holds several: an array, which a split node takes apart again. */
export function batchMessage(
  provider: string,
  items: readonly Emitted[],
  output: ItemConfig['output'],
): NodeMessage {
  return {
    topic: `${provider}/batch`,
    payload: items.map((item) => (output === 'data' ? item.data : item)),
  };
}

/** What the second output gives. */
export function refusalMessage(report: RefusalReport): NodeMessage {
  return { topic: `${report.provider}/refused`, payload: report };
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

/** What a Catch node gets when a trigger cannot work: its stream was refused, its webhook not registered. */
export function problemMessage(
  providerId: string,
  { code, detail }: { readonly code: string; readonly detail: string },
  at: number,
): NodeMessage {
  return {
    topic: `${providerId}/refused`,
    payload: { reason: code, detail, receivedAt: new Date(at).toISOString() },
  };
}
