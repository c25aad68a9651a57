import type { ProviderId } from '../../../library';
import { findExamples } from '../../../simulator/samples';
import { createDelivery, type SignedDelivery } from '../../../simulator/senders';
import { PROVIDER_IDS } from '../../../tools/derive/listings';
import { findExpected } from '../../fixtures/expected';
import type { Payload, Words } from '../../fixtures/recipe-words';
import type { Stage } from './stage';

export type { Words };

export const HELPDESKS = PROVIDER_IDS;

/** A customer's message, with what is not given taken from the sample. Crisp's never tells an e-mail address. */
export function message(provider: ProviderId, words: Words, secret: string): SignedDelivery {
  const { event, change } = findExpected(provider).message;
  return createDelivery(provider, event, {
    secret,
    now: Date.now(),
    payload: change(sample(provider, event), words),
  });
}

export function sample(provider: ProviderId, event: string, variant?: string): Payload {
  const examples = findExamples(provider, event);
  const found = variant === undefined ? examples[0] : examples.find((each) => each.variant === variant);
  return { ...(found?.payload as Payload) };
}

const forgedAt = new WeakMap<Stage, Set<ProviderId>>();

/** Delivers it; the first time at each helpdesk a forged copy goes before it, and is refused. */
export async function deliverTo(stage: Stage, make: (secret: string) => SignedDelivery): Promise<void> {
  const forged = forgedAt.get(stage) ?? new Set();
  forgedAt.set(stage, forged);
  const genuine = make(stage.getSecret(make('').provider));
  if (!forged.has(genuine.provider)) expect(await stage.deliver(make('a guess'))).toBe(401);
  forged.add(genuine.provider);
  expect(await stage.deliver(genuine)).toBe(200);
}
