import { openRelay } from '../rtm/relay';
import { openRest } from '../rest/open-rest';
import type { Simulation } from '../simulation';
import type { Fault } from './fault';

export interface OutageOptions {
  /** Default 60 s. */
  readonly ms?: number;
  /** Which hosts are gone; default both. */
  readonly of?: 'both' | 'rtm' | 'rest';
}

export const outage: Fault<OutageOptions> = {
  does: 'closes its ports and every connection for a minute, then returns at the same address',
  lasts: true,
  start: async (simulation, { ms = 60_000, of = 'both' }) => {
    if (of !== 'rest') await simulation.relay.close();
    if (of !== 'rtm') await simulation.rest.close();
    let timer: NodeJS.Timeout | undefined;
    let done: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      done = resolve;
      timer = setTimeout(resolve, ms);
    }).then(() => reopen(simulation, of));
    const end = () => {
      clearTimeout(timer);
      done();
      return over;
    };
    return { end, over };
  },
};

async function reopen(simulation: Simulation, of: 'both' | 'rtm' | 'rest'): Promise<void> {
  const { relay, rest } = simulation;
  if (of !== 'rest') simulation.relay = await openRelay(simulation, relay.port, relay.path);
  if (of !== 'rtm') simulation.rest = await openRest(simulation, rest.port);
}

export interface MovedEndpointOptions {
  /** Default another one than before. */
  readonly path?: string;
}

let moves = 0;

/** There is no way back: the relay stays at its new place. */
export const movedEndpoint: Fault<MovedEndpointOptions> = {
  does: 'closes the RTM host and opens it on another port and path; REST returns the new one',
  lasts: false,
  start: async (simulation, { path }) => {
    moves += 1;
    const old = simulation.relay;
    simulation.relay = await openRelay(simulation, 0, path ?? `/w/m${moves}/`);
    await old.close();
    return undefined;
  },
};
