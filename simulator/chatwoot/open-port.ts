import { listen, type Listener } from '../listener';
import { attachCable } from './cable/cable';
import { serveRest } from './rest/serve-rest';
import type { Simulation } from './simulation';

/** REST and the cable are one host, as Chatwoot's are. Port 0 takes any. */
export async function openPort(simulation: Simulation, port: number): Promise<Listener> {
  const listener = await listen(port, (request, response) => {
    // The caller may hang up in the middle of its body.
    serveRest(simulation, request, response).catch(() => response.destroy());
  });
  attachCable(simulation, listener);
  return listener;
}
