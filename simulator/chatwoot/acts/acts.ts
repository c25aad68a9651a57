import type { Simulation } from '../simulation';
import { activity } from './activity';
import * as assignments from './assign';
import * as contacts from './contacts';
import * as conversations from './conversations';
import * as inboxes from './inboxes';
import * as messages from './messages';
import * as notifications from './notifications';
import * as others from './others';
import { updateMessage } from './write-message';

const deeds = {
  ...messages,
  activity,
  updateMessage,
  ...conversations,
  ...assignments,
  ...contacts,
  ...inboxes,
  ...notifications,
  ...others,
};

type Deeds = typeof deeds;
type WithoutSimulation<Deed> = Deed extends (simulation: Simulation, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Everything that can happen at Chatwoot; each gives back what it changed, and its deliveries are on their way. */
export type Acts = { readonly [Name in keyof Deeds]: WithoutSimulation<Deeds[Name]> };

export function createActs(simulation: Simulation): Acts {
  const bound = Object.entries(deeds).map(([name, deed]) => {
    const act = deed as (simulation: Simulation, ...rest: unknown[]) => unknown;
    return [name, (...rest: unknown[]) => act(simulation, ...rest)];
  });
  return Object.fromEntries(bound) as Acts;
}
