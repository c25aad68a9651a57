import { setTimeout as pause } from 'node:timers/promises';
import { type FaultName, type FaultOptions, faults } from '../../simulator/crisp/faults';
import { BREAKING_FRAMES } from '../../simulator/crisp/faults/traffic';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import type { CrispServer } from '../../simulator/crisp/crisp-server';
import { until } from '../simulator/until';

/** One line of the fault table: what goes wrong, for how long, and whether a break of the line goes with it. */
export interface FaultScript {
  readonly name: string;
  readonly fault: FaultName;
  readonly options?: object;
  /** Milliseconds; 0 for what happens once. */
  readonly lastsFor: number;
  /** It hits only new connections, so the open one is broken too. */
  readonly kick?: true;
  /** Only a person can help: it has to end for good. */
  readonly refuses?: true;
}

export interface FaultRow {
  readonly fault: string;
  readonly does: string;
  readonly didOnTrigger: readonly string[];
  /** Milliseconds from the end of the fault (or from the fault, if it happens once) to being live. */
  readonly liveAfterMs: number | 'refused';
  readonly sent: number;
  readonly lost: number;
  readonly twice: number;
}

const script = (fault: FaultName, lastsFor: number, more: Partial<FaultScript> = {}): FaultScript => ({
  name: fault,
  fault,
  lastsFor,
  ...more,
});

export const FAULT_SCRIPTS: readonly FaultScript[] = [
  script('silent-handshake', 3000, { kick: true }),
  script('dead-peer', 3000, { kick: true }),
  script('dead-peer', 3000, { kick: true, name: 'dead-peer of REST', options: { of: 'rest' } }),
  script('silent-authentication', 3000, { kick: true }),
  script('refusal', 3000, { kick: true, refuses: true }),
  script('kick', 0),
  script('cut-line', 0),
  script('half-open', 8000),
  script('slow-drip', 5000),
  script('flood', 0),
  script('garbage-frames', 0),
  script('garbage-frames', 0, { name: 'breaking frames', options: { frames: BREAKING_FRAMES.slice(0, 1) } }),
  script('moved-endpoint', 0),
  script('outage', 5000),
  script('rate-limited', 3000, { kick: true, options: { retryAfter: 2 } }),
  script('rate-limited', 3000, { kick: true, name: '420', options: { status: 420, retryAfter: 2 } }),
  script('server-error', 3000, { kick: true }),
  script('server-error', 3000, { kick: true, name: 'HTML page of a gateway', options: { html: true } }),
  script('forbidden', 3000, { kick: true, refuses: true }),
  script('odd-endpoint', 3000, { kick: true }),
  script('revoked-token', 3000, { refuses: true }),
];

/** A trigger of any host, as the table sees it. */
export interface WatchedTrigger {
  /** Fingerprints of the messages that came out so far. */
  readonly received: () => Promise<readonly string[]>;
  /** What it showed, in words. */
  readonly told: () => readonly string[];
}

/** Plays one fault to a live trigger, with messages before, in and after it. */
export async function playFault(
  server: CrispServer,
  { name, fault, options, lastsFor, kick, refuses }: FaultScript,
  trigger: WatchedTrigger,
): Promise<FaultRow> {
  const sent: string[] = [];
  const say = (content: string) => {
    const message = freshMessage({ content });
    sent.push(String(message.fingerprint));
    server.emit('message:send', message);
  };
  say('before');
  const toldBefore = trigger.told().length;
  const { authentications } = server.connections();
  const active = await server.fault(fault, options as FaultOptions[typeof fault]);
  const began = Date.now();
  if (kick === true) await server.fault('kick');
  say('at once');
  await pause(lastsFor / 2);
  say('meanwhile');
  await pause(lastsFor / 2);
  await active.end();
  const ended = lastsFor > 0 ? Date.now() : began;
  const row = { fault: name, does: faults[fault].does };
  if (refuses === true) {
    await pause(5000);
    if (server.connections().authentications > authentications + 1) throw new Error(`${name}: tried again`);
    const didOnTrigger = listTelling(trigger, toldBefore);
    return { ...row, didOnTrigger, liveAfterMs: 'refused', sent: 0, lost: 0, twice: 0 };
  }
  const liveAfterMs = (await liveAgain(server, name)) - ended;
  say('afterwards');
  return {
    ...row,
    liveAfterMs: Math.max(0, liveAfterMs),
    ...(await count(sent, trigger)),
    didOnTrigger: listTelling(trigger, toldBefore),
  };
}

async function liveAgain(server: CrispServer, name: string): Promise<number> {
  // A breaking fault needs a moment to be noticed; after it, live means live again.
  await pause(150);
  await until(() => server.connections().live > 0, 60_000).catch(() => {
    throw new Error(`${name}: not live again within 60 s`);
  });
  return Date.now() - 150;
}

async function count(sent: readonly string[], trigger: WatchedTrigger) {
  const deadline = Date.now() + 20_000;
  const times = new Map<string, number>();
  do {
    await pause(100);
    times.clear();
    for (const id of await trigger.received()) times.set(id, (times.get(id) ?? 0) + 1);
  } while (sent.some((id) => !times.has(id)) && Date.now() < deadline);
  return {
    sent: sent.length,
    lost: sent.filter((id) => !times.has(id)).length,
    twice: [...times.values()].filter((each) => each > 1).length,
  };
}

function listTelling(trigger: WatchedTrigger, from: number): readonly string[] {
  const told = trigger.told().slice(from);
  return told.filter((each, index) => each !== told[index - 1]);
}
