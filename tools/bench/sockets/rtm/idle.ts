import { usedHeap } from '../../../../test/fixtures/used-heap';
import { untilLive } from '../measure-socket';
import type { BenchServer } from '../server';
import { openCrispStream, type CrispAccess } from './receivers';

const IDLE = 200;

/** Bytes of heap for each. Every stream has a scope of its own, because streams of one scope share their connection. */
export async function measureIdle(server: BenchServer<CrispAccess>): Promise<number> {
  const { origin, credential } = server.access;
  const before = usedHeap();
  const streams = Array.from({ length: IDLE }, (_, index) =>
    openCrispStream({
      credential,
      apiUrl: `${origin}/v1`,
      allowLoopback: true,
      inboxes: [String(index)],
      events: ['message:send'],
      onItem: () => {},
    }),
  );
  await untilLive(server, IDLE);
  const used = usedHeap() - before;
  await Promise.all(streams.map(({ close }) => close()));
  return used / IDLE;
}
