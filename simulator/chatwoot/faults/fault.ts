import type { Fault as AnyFault } from '../../faults/fault';
import type { Simulation } from '../simulation';

/** One thing that goes wrong at Chatwoot's side. */
export type Fault<Options> = AnyFault<Simulation, Options>;
