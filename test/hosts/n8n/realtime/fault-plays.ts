import type { FaultName, FaultOptions } from '../../../../simulator/chatwoot/faults';

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
/** Longer than the silence after which a line is dead. */
const SILENCE = 20_000;

/** Every fault of the simulator that a trigger has to get over by itself. */
export const FAULT_PLAYS: readonly FaultPlay[] = [
  play({ fault: 'refused-upgrade', kick: true, holdMs: HOLD }),
  play({ fault: 'dead-peer', kick: true, holdMs: HOLD }),
  play({ fault: 'no-welcome', kick: true, holdMs: HOLD }),
  play({ fault: 'no-confirmation', kick: true, holdMs: HOLD }),
  play({ fault: 'no-pings', holdMs: SILENCE }),
  play({ fault: 'kick' }),
  play({ fault: 'disconnect' }),
  play({ fault: 'disconnect', as: 'disconnect, not to come back', options: { reconnect: false } }),
  play({ fault: 'cut-line' }),
  play({ fault: 'half-open', holdMs: SILENCE }),
  play({ fault: 'slow-drip', options: { bytes: 40 }, holdMs: HOLD, survives: true }),
  play({ fault: 'flood', options: { count: 100 }, survives: true }),
  play({ fault: 'garbage-frames', survives: true }),
  play({ fault: 'huge-frame' }),
  play({ fault: 'outage', options: { ms: HOLD } }),
  play({ fault: 'rest-error', kick: true, holdMs: HOLD }),
  play({
    fault: 'rest-error',
    as: 'rest-error, 429',
    options: { status: 429, retryAfter: 2 },
    kick: true,
    holdMs: HOLD,
  }),
  play({
    fault: 'rest-error',
    as: 'rest-error, a page',
    options: { status: 502, html: true },
    kick: true,
    holdMs: HOLD,
  }),
  play({ fault: 'rest-silence', kick: true, holdMs: HOLD }),
  // Found out within a minute.
  play({ fault: 'new-pubsub-token' }),
];

/** The one that only a person can mend; see refusals.ts. */
export const FINAL_FAULTS: readonly FaultName[] = ['revoked-token'];
