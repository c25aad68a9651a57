/** Compiled, never run: what can be chosen of a helpdesk is checked, and completed in an editor. */
import { createSettings, providers, type EventChoiceOf, type Provider } from '../../library';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

const authentication = { mode: 'signature', secrets: ['one'] } as const;

export const known = [
  createSettings({
    provider: providers.chatwoot,
    authentication,
    events: ['message_created', 'preset:rated'],
  }),
  createSettings({ provider: providers.crisp, authentication, events: ['*'] }),
  // @ts-expect-error an event of another helpdesk
  createSettings({ provider: providers.chatwoot, authentication, events: ['message:send'] }),
  // @ts-expect-error no such preset
  createSettings({ provider: providers.intercom, authentication, events: ['preset:everything'] }),
];

/** Whatever the helpdesk is: then names are checked when they are used, as those of editors are. */
proven<Equal<EventChoiceOf<Provider>, string>>();
export const anyOf = (provider: Provider, events: string[]) =>
  createSettings({ provider, authentication, events });
