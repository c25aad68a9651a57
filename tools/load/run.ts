import type { Transmission } from '../../simulator/senders/sender';
import { watchMachine } from './machine-speed';
import { createMix, type Shot } from './mix';
import { createSender } from './sender';
import { startSlowSenders } from './slow-senders';
import { measureLimit, stream, type Tally } from './stream';
import { judge, machineFinding, type Finding } from './verdict';
import { watchHost } from './watch';

/** A host under load: where to send, what happens to it meanwhile, and what came out. */
export interface Patient {
  readonly host: string;
  readonly url: string;
  readonly pid: number;
  readonly log: () => string;
  /** Where the mix is to be signed as another helpdesk does. */
  readonly sign?: (shot: Shot) => Transmission;
  /** What the host itself answers while the trigger is switched off, if it ever is. */
  readonly away?: number;
  /** Deploys, switches…: returns when the time is over. */
  readonly disturb: (seconds: number) => Promise<void>;
  /** The numbers of the messages of all items, once nothing runs any more. */
  readonly emitted: () => Promise<readonly number[]>;
}

export interface RunReport {
  readonly host: string;
  readonly about: string;
  readonly findings: readonly Finding[];
  readonly answers: Readonly<Record<string, number>>;
}

/** Of the host's own limit, measured just before with the same mix. */
const SHARE = 0.8;

/** The limit takes a tenth of the run's time to measure, and this many seconds at least. */
const LIMIT_SHARE = 0.1;
const MIN_LIMIT = 20;

export async function runLoad(patient: Patient, seconds: number): Promise<RunReport> {
  const { url, pid, log } = patient;
  const { send, close } = createSender();
  const next = signedBy(createMix(), patient.sign);
  const slow = startSlowSenders(url);
  const machine = watchMachine();
  const limit = await measureLimit(url, send, Math.max(MIN_LIMIT, seconds * LIMIT_SHARE), next);
  const perSpeed = (SHARE * limit.perSecond) / machine.usual();
  // A slower machine has a lower limit: 80 % of what it was in a good moment is more than it can do in a bad one.
  const perSecond = () => perSpeed * machine.now();

  const watched = watchHost(pid, log);
  const [tally] = await Promise.all([stream(url, send, perSecond, seconds, next), patient.disturb(seconds)]);
  slow.stop();
  machine.stop();
  const seen = watched();
  const emitted = await patient.emitted();
  close();
  return {
    host: patient.host,
    about: describe(tally, limit.perSecond, seconds, slow.begun()),
    findings: [
      ...judge({ tally, emitted, acceptedBefore: limit.tally.accepted, watched: seen, away: patient.away }),
      machineFinding(machine.slowest()),
    ],
    answers: Object.fromEntries([...tally.answers].sort()),
  };
}

function signedBy(next: () => Shot, sign: Patient['sign']): () => Shot {
  if (sign === undefined) return next;
  return () => {
    const shot = next();
    return { ...shot, transmission: sign(shot) };
  };
}

function describe(tally: Tally, limit: number, seconds: number, slow: number): string {
  return (
    `${seconds} s at ${(tally.sent / seconds).toFixed(1)} requests/s (80 % of the limit, ${limit.toFixed(1)}, at the machine's speed): ` +
    `${tally.sent.toLocaleString('en')} requests, and ${slow.toLocaleString('en')} slow or broken off`
  );
}
