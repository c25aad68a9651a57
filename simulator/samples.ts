import type { EventDefinition } from '../core/helpdesk/event';
import type { ProviderId } from '../helpdesks';
import { simulated, type ExampleTable } from './helpdesks';

export interface Sample {
  readonly provider: ProviderId;
  readonly event: string;
  readonly variant: string;
}

/** Surfaces that need a socket; all others are HTTP. */
const SOCKET_SURFACES = new Set(['rtm', 'realtime']);

/** Everything that can be sent over HTTP: each event of the catalogues in each of its variants. */
export function listSamples(): readonly Sample[] {
  return (Object.keys(simulated) as ProviderId[]).flatMap((provider) =>
    eventNames(provider).flatMap((event) =>
      findExamples(provider, event).map(({ variant }) => ({ provider, event, variant })),
    ),
  );
}

export function providerNames(): readonly ProviderId[] {
  return Object.keys(simulated) as ProviderId[];
}

/** The events that a helpdesk delivers over HTTP. */
export function eventNames(provider: ProviderId): readonly string[] {
  const overHttp = ({ surfaces }: EventDefinition) =>
    Object.keys(surfaces).some((surface) => !SOCKET_SURFACES.has(surface));
  return simulated[provider].events.filter(overHttp).map(({ name }) => name);
}

export function findExamples(provider: ProviderId, event: string): ExampleTable[string] {
  const { examples } = simulated[provider];
  return Object.hasOwn(examples, event) ? (examples[event] ?? []) : [];
}
