import { BREAKING_FRAMES } from '../../../../simulator/crisp/faults/traffic';
import type { FaultName, FaultOptions } from '../../../../simulator/crisp/faults';

/** One row of the table of faults: what happens, and what the trigger has to do. */
export interface FaultPlay<Name extends FaultName = FaultName> {
  readonly fault: Name;
  readonly options?: FaultOptions[Name];
  /** Tells two rows of one fault apart. */
  readonly as?: string;
  /** It hits new connections only, so the present one is ended as well. */
  readonly kick?: true;
  /** How long it lasts where it does not end by itself. */
  readonly holdMs?: number;
  /** The connection there was stays; otherwise there has to be a new one. */
  readonly survives?: true;
}

const play = <Name extends FaultName>(row: FaultPlay<Name>): FaultPlay => row as unknown as FaultPlay;
const HOLD = 3_000;

/** Every fault of the simulator that a trigger has to get over by itself. */
export const FAULT_PLAYS: readonly FaultPlay[] = [
  play({ fault: 'silent-handshake', kick: true, holdMs: HOLD }),
  play({ fault: 'dead-peer', kick: true, holdMs: HOLD }),
  play({ fault: 'dead-peer', as: 'dead-peer of REST', options: { of: 'rest' }, kick: true, holdMs: HOLD }),
  play({ fault: 'silent-authentication', kick: true, holdMs: HOLD }),
  play({ fault: 'kick' }),
  play({ fault: 'cut-line' }),
  play({ fault: 'half-open', holdMs: 8_000 }),
  play({ fault: 'slow-drip', options: { bytes: 40 }, holdMs: HOLD, survives: true }),
  play({ fault: 'flood', options: { count: 100 }, survives: true }),
  play({ fault: 'garbage-frames', survives: true }),
  play({ fault: 'garbage-frames', as: 'garbage-frames, breaking', options: { frames: BREAKING_FRAMES } }),
  play({ fault: 'moved-endpoint' }),
  play({ fault: 'outage', options: { ms: HOLD } }),
  play({ fault: 'rate-limited', options: { retryAfter: 2, times: 2 }, kick: true, holdMs: HOLD }),
  play({
    fault: 'rate-limited',
    as: 'rate-limited, 420',
    options: { status: 420, times: 2 },
    kick: true,
    holdMs: HOLD,
  }),
  play({ fault: 'server-error', options: { html: true }, kick: true, holdMs: HOLD }),
  play({ fault: 'odd-endpoint', kick: true, holdMs: HOLD }),
];

/** Those that only a person can mend; see refusals.ts. */
export const FINAL_FAULTS: readonly FaultName[] = ['refusal', 'forbidden', 'revoked-token'];
