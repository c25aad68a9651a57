import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem } from '../../library';
import type { CrispServer } from '../../simulator/crisp/crisp-server';
import { playGap, type GapPlayed } from '../../simulator/crisp/play-gap';
import { printHeading, say } from './print';
import type { Scene } from './scenario';

/** What has to come out of a stream: 2 messages, 3 that were missed, 1 more, and the report of the gap. */
export const STREAM_SCENES: readonly Scene[] = [
  ...Array.from({ length: 6 }, (): Scene => ({ provider: 'crisp', event: 'message:send' })),
  { provider: 'crisp', event: 'rtm:gap' },
];

/** The events that the demonstration's stream listens to. Nothing can bring the typing back. */
export const STREAM_EVENTS = ['message:send', 'message:compose:receive', 'rtm:gap'];

const PATIENCE = 30_000;

/** Messages over the socket, and through a forced reconnect with a gap. */
export async function playStream(crisp: CrispServer): Promise<GapPlayed> {
  const deadline = Date.now() + PATIENCE;
  while (crisp.connections().live === 0) {
    if (Date.now() > deadline) throw new Error('The stream did not connect to the simulated Crisp.');
    await wait(20);
  }
  printHeading("Crisp's socket: 2 messages, then the connection drops, 3 messages meanwhile, 1 afterwards");
  const played = await playGap(crisp);
  say(`\nThe connection was down for ${played.awayMs} ms, then the trigger reconnected by itself.`);
  return played;
}

/** What is wrong with the items of a stream, in words. */
export function streamComplaints(played: GapPlayed, items: readonly HelpdeskItem[]): string[] {
  const streamed = items.filter(({ source }) => source === 'rtm' || source === 'catch-up');
  const missed = played.away.filter(
    ({ fingerprint }) => !streamed.some((item) => isCaughtUp(item) && readId(item) === String(fingerprint)),
  );
  const reports = streamed.filter(({ event }) => String(event) === 'rtm:gap').map(({ data }) => data);
  const caughtUp = streamed.filter(isCaughtUp).length;
  return [
    ...missed.map(({ content }) => `"${String(content)}" was not caught up`),
    ...reports.flatMap((report) => reportComplaints(report as unknown as Record<string, unknown>, caughtUp)),
  ];
}

function reportComplaints({ recovered, unrecoverable }: Record<string, unknown>, caughtUp: number): string[] {
  const complaints = [];
  if (recovered !== caughtUp)
    complaints.push(`the gap report says ${String(recovered)} were caught up, ${caughtUp} came`);
  if (!Array.isArray(unrecoverable) || !unrecoverable.includes('message:compose:receive'))
    complaints.push('the gap report does not admit that typing may be missing');
  return complaints;
}

function isCaughtUp({ source }: HelpdeskItem): boolean {
  return source === 'catch-up';
}

function readId({ message }: HelpdeskItem): string | null {
  return message?.id ?? null;
}
