import { botbleEvents } from '../helpdesks/botble/catalogue';
import { botbleExamples } from '../helpdesks/botble/examples';
import { chatwootEvents } from '../helpdesks/chatwoot/catalogue';
import { chatwootExamples } from '../helpdesks/chatwoot/examples';
import { crispEvents } from '../helpdesks/crisp/catalogue';
import { crispExamples } from '../helpdesks/crisp/examples';
import { helpcrunchEvents } from '../helpdesks/helpcrunch/catalogue';
import { helpcrunchExamples } from '../helpdesks/helpcrunch/examples';
import { intercomEvents } from '../helpdesks/intercom/catalogue';
import { intercomExamples } from '../helpdesks/intercom/examples';
import type { EventDefinition } from '../core/helpdesk/event';
import type { ProviderId } from '../helpdesks';

export interface Sample {
  readonly provider: ProviderId;
  readonly event: string;
  readonly variant: string;
}

type ExampleTable = {
  readonly [event: string]: readonly { readonly variant: string; readonly payload: object }[];
};

interface Book {
  readonly events: readonly EventDefinition[];
  readonly examples: ExampleTable;
}

const BOOKS: { readonly [Id in ProviderId]: Book } = {
  crisp: { events: crispEvents, examples: crispExamples },
  chatwoot: { events: chatwootEvents, examples: chatwootExamples },
  helpcrunch: { events: helpcrunchEvents, examples: helpcrunchExamples },
  botble: { events: botbleEvents, examples: botbleExamples },
  intercom: { events: intercomEvents, examples: intercomExamples },
};

/** Surfaces that need a socket; all others are HTTP. */
const SOCKET_SURFACES = new Set(['rtm', 'realtime']);

/** Everything that can be sent over HTTP: each event of the catalogues in each of its variants. */
export function listSamples(): readonly Sample[] {
  return (Object.keys(BOOKS) as ProviderId[]).flatMap((provider) =>
    eventNames(provider).flatMap((event) =>
      findExamples(provider, event).map(({ variant }) => ({ provider, event, variant })),
    ),
  );
}

export function providerNames(): readonly ProviderId[] {
  return Object.keys(BOOKS) as ProviderId[];
}

/** The events that a helpdesk delivers over HTTP. */
export function eventNames(provider: ProviderId): readonly string[] {
  const overHttp = ({ surfaces }: EventDefinition) =>
    Object.keys(surfaces).some((surface) => !SOCKET_SURFACES.has(surface));
  return BOOKS[provider].events.filter(overHttp).map(({ name }) => name);
}

export function findExamples(provider: ProviderId, event: string): ExampleTable[string] {
  const { examples } = BOOKS[provider];
  return Object.hasOwn(examples, event) ? (examples[event] ?? []) : [];
}
