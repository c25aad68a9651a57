import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import { wants } from './rtm/subscription';
import type { Simulation } from './simulation';

/** Keeps the event for REST, and sends it to whoever is connected and asked for it; tells to how many. */
export function deliver<Event extends keyof CrispPayloads>(
  simulation: Simulation,
  event: Event,
  data: CrispPayloads[Event],
): number {
  simulation.store.record(event, data);
  let receivers = 0;
  for (const [socket, subscription] of simulation.live) {
    if (!wants(subscription, event, data as unknown as Record<string, unknown>)) continue;
    socket.emit(event, data);
    receivers += 1;
  }
  return receivers;
}
