import { everyEvent } from './every-event';
import type { HelpdeskItem, ProviderId } from '../../helpdesks';
import { deliver, type Deliverable } from '../../simulator/deliver';
import type { CollectOptions } from './collect-options';
import { createFlow, type TriggerFlow } from './node-red-flow';
import type { NodeRedHost } from './node-red';

/** A delivery and how the trigger that gets it is to prove it. */
export interface Expected {
  readonly delivery: Deliverable;
  readonly mode: 'signature' | 'url-key' | 'unsigned';
}

/**
 * Deploys a trigger per helpdesk and mode, posts every delivery and gives the items back in the same order;
 * undefined where none came. Nothing is filtered and no copy is dropped.
 */
export async function collectItems(
  host: NodeRedHost,
  secret: string,
  expected: readonly Expected[],
  options: CollectOptions = {},
): Promise<(HelpdeskItem | undefined)[]> {
  const flows = new Map(
    expected.map(({ delivery, mode }) => [triggerId(delivery.provider, mode), { delivery, mode }]),
  );
  await host.admin.deploy(
    createFlow(
      [...flows].map(([id, { delivery, mode }]) => triggerFlow(id, delivery.provider, mode, secret, options)),
    ),
  );
  const before = (await host.messages.read()).length;
  const items: (HelpdeskItem | undefined)[] = [];
  for (const { delivery, mode } of expected) {
    const id = triggerId(delivery.provider, mode);
    const had = (await host.messages.read(`${id}-probe`)).length;
    const { status } = await deliver(host.hookUrl(`collect/${id}`), delivery);
    if (status !== 200) {
      items.push(undefined);
      continue;
    }
    const messages = await host.messages.waitFor(`${id}-probe`, had + 1);
    items.push(messages.at(-1)?.msg.payload as HelpdeskItem);
  }
  const arrived = (await host.messages.read()).length - before;
  if (arrived !== items.filter((item) => item !== undefined).length)
    throw new Error('more messages than deliveries');
  return items;
}

function triggerId(provider: ProviderId, mode: Expected['mode']): string {
  return `collect-${provider}-${mode}`;
}

function triggerFlow(
  id: string,
  provider: ProviderId,
  mode: Expected['mode'],
  secret: string,
  { replayWindow = '' }: { readonly replayWindow?: number | '' },
): TriggerFlow {
  return {
    provider,
    id,
    path: `collect/${id}`,
    secret,
    urlKey: secret,
    // As in n8n, where the credential holds the address and the unsigned mode has no credential.
    ...(mode === 'unsigned' ? {} : { baseUrl: 'https://chat.example.com' }),
    settings: {
      events: everyEvent(provider),
      mode,
      includeActivityUpdates: true,
      dropDuplicates: false,
      emitTests: true,
      replayWindow,
    },
  };
}
