import { listen, type Listener } from '../../listener';
import type { Simulation } from '../simulation';
import { serveRest } from './serve-rest';

/** Crisp's API host. Port 0 takes any. */
export function openRest(simulation: Simulation, port: number): Promise<Listener> {
  return listen(port, (request, response) => {
    request.resume();
    serveRest(simulation, request, response);
  });
}
