import type { ProviderId } from '../../helpdesks';
import { simulated } from '../helpdesks';
import { findExamples } from '../samples';
import type { Sender, SendOptions, Transmission } from './sender';

export { listSamples } from '../samples';
export type { SendOptions } from './sender';

/** A delivery as the helpdesk would send it: header names as the vendor writes them. */
export interface SignedDelivery extends Transmission {
  readonly provider: ProviderId;
  readonly event: string;
  readonly variant: string;
}

/** Throws when there is no such sample; any event goes when `payload` is given. */
export function createDelivery(provider: ProviderId, event: string, options: SendOptions): SignedDelivery {
  const { sender } = simulated[provider];
  const { variant, payload } = choosePayload(provider, event, options);
  return { provider, event, variant, ...sender.compose(event, prepare(sender, payload, options), options) };
}

function choosePayload(provider: ProviderId, event: string, { variant, payload }: SendOptions) {
  if (payload !== undefined) return { variant: variant ?? 'custom', payload };
  const examples = findExamples(provider, event);
  const example = variant === undefined ? examples[0] : examples.find((each) => each.variant === variant);
  if (example === undefined) {
    const known = examples.map((each) => `"${each.variant}"`).join(', ');
    throw new Error(
      known === ''
        ? `There is no sample of the event "${event}" of ${provider}.`
        : `"${event}" has no variant "${variant}"; there is ${known}.`,
    );
  }
  return example;
}

function prepare(
  sender: Sender,
  payload: object,
  { test, fresh, now, createdAt = now }: SendOptions,
): object {
  if (test === true) {
    if (sender.testPayload === undefined) throw new Error('This helpdesk has no test delivery.');
    return sender.testPayload(payload);
  }
  return fresh === true && sender.renew !== undefined ? sender.renew(payload, createdAt) : payload;
}
