import type { HelpdeskItem, ProviderId } from '../../library';
import { deliver, type Deliverable } from '../../simulator/deliver';
import type { CollectOptions } from './collect-options';
import { everyEvent } from './every-event';
import type { N8nHost } from './n8n';
import { helpdeskTrigger } from './n8n-helpdesks';
import { pairUp } from './pair-up';

/**
 * Sends deliveries to n8n and gives back what the triggers put out, in the same order. Each helpdesk gets a
 * trigger for what it signs and one for what it does not; copies are let through, so that n deliveries
 * make n items.
 */
export async function collectItems(
  host: N8nHost,
  deliveries: readonly Deliverable[],
  secret: string,
  options: CollectOptions = {},
): Promise<readonly HelpdeskItem[]> {
  const items = new Map<Deliverable, HelpdeskItem>();
  for (const [provider, isSigned] of groupDeliveries(deliveries)) {
    const group = deliveries.filter((each) => each.provider === provider && signed(each) === isSigned);
    const received = await collectGroup(host, provider, isSigned, group, secret, options);
    pairUp(group, received).forEach((item, delivery) => items.set(delivery, item));
  }
  return deliveries.map((delivery) => {
    const item = items.get(delivery);
    if (item === undefined) throw new Error('n8n gave out fewer items than it received deliveries');
    return item;
  });
}

/** What only says that a contact was active again is dropped otherwise. */
const EVERYTHING = { includeActivityUpdates: true };

async function collectGroup(
  host: N8nHost,
  provider: ProviderId,
  isSigned: boolean,
  group: readonly Deliverable[],
  secret: string,
  { replayWindow }: CollectOptions,
): Promise<readonly HelpdeskItem[]> {
  const inUrl = group.some(({ query }) => query.key !== undefined);
  const mode = isSigned ? 'signature' : inUrl ? 'url-key' : 'unsigned';
  const options = {
    dropDuplicates: false,
    emitTests: true,
    ...(replayWindow === undefined ? {} : { replayWindow }),
  };
  const trigger = await host.createTrigger(
    helpdeskTrigger(provider, {
      secret,
      urlSecret: secret,
      mode,
      events: everyEvent(provider),
      filters: EVERYTHING,
      options,
    }),
  );
  for (const delivery of group) {
    const { status, body } = await deliver(trigger.url, delivery, { timeoutMs: 30_000 });
    if (status !== 200)
      throw new Error(
        `n8n answered a delivery of ${provider} with ${status} ${body}\n${host.log().slice(-1500)}`,
      );
  }
  return trigger.items(group.length);
}

function groupDeliveries(deliveries: readonly Deliverable[]): readonly (readonly [ProviderId, boolean])[] {
  const providers = [...new Set(deliveries.map(({ provider }) => provider))];
  return providers.flatMap((provider) =>
    [true, false]
      .filter((isSigned) =>
        deliveries.some((each) => each.provider === provider && signed(each) === isSigned),
      )
      .map((isSigned) => [provider, isSigned] as const),
  );
}

function signed({ headers }: Deliverable): boolean {
  return Object.keys(headers).some((name) => /signature/i.test(name));
}
