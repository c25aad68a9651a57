import { setTimeout as sleep } from 'node:timers/promises';
import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import type { CrispServer } from './crisp-server';
import { freshMessage } from './fresh-message';
import { freshSample } from './fresh-sample';

const SETTLE_MS = 100;

type Message = CrispPayloads['message:send'];

export interface GapScript {
  /** Messages before the connection breaks, while it is away, and after it is back; default 2, 3, 1. */
  readonly before?: number;
  readonly away?: number;
  readonly after?: number;
  /** How long RTM stays closed; default 0: a kick, after which the client may come back at once. */
  readonly closedMs?: number;
  /** How long to wait for it to come back; default 60 s. */
  readonly patienceMs?: number;
}

/** What was sent when, for comparison with what a trigger emitted. */
export interface GapPlayed {
  readonly before: readonly Message[];
  readonly away: readonly Message[];
  readonly after: readonly Message[];
  /** From the break until all connections were live again. */
  readonly awayMs: number;
}

/**
 * A forced reconnect with a gap: everybody is thrown out, and messages arrive before they are back, and an
 * operator's typing, which nothing can bring back. Throws when they do not come back.
 */
export async function playGap(server: CrispServer, script: GapScript = {}): Promise<GapPlayed> {
  const { before = 2, away = 3, after = 1, closedMs = 0, patienceMs = 60_000 } = script;
  const present = server.connections().live;
  const sentBefore = say(server, before, 'before the interruption');
  // What is still on the line when it breaks is lost too: here it is to be clear which messages are.
  await sleep(SETTLE_MS);
  const broke = Date.now();
  if (closedMs > 0) await server.fault('outage', { of: 'rtm', ms: closedMs });
  else await server.fault('kick');
  const sentAway = say(server, away, 'during the interruption');
  server.emit('message:compose:receive', freshSample('message:compose:receive'));
  await comeBack(server, present, broke + patienceMs);
  const awayMs = Date.now() - broke;
  return { before: sentBefore, away: sentAway, after: say(server, after, 'after the interruption'), awayMs };
}

function say(server: CrispServer, count: number, when: string): readonly Message[] {
  return Array.from({ length: count }, (_, index) => {
    const message = freshMessage({ content: `Message ${index + 1}, ${when}` });
    server.emit('message:send', message);
    return message;
  });
}

async function comeBack(server: CrispServer, present: number, deadline: number): Promise<void> {
  while (server.connections().live < present) {
    if (Date.now() > deadline) throw new Error('The connections that were thrown out did not come back.');
    await sleep(5);
  }
}
