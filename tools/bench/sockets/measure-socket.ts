import { median } from '../measure';
import type { BenchServer } from './server';

const EVENTS = 20_000;
const SINGLES = 200;

/** Something that listens to messages, and can stop. */
export interface Receiver<Access> {
  readonly name: string;
  /** @param onText told the text of each message */
  readonly open: (access: Access, onText: (text: unknown) => void) => Promise<() => unknown>;
}

export interface SocketMeasured {
  readonly name: string;
  readonly eventsPerSecond: number;
  /** Median of the ratios to the first in the same round. */
  readonly ratio: number;
  /** Milliseconds from sending to the callback, the median. */
  readonly latency: number;
}

/** The receivers take turns, round by round; one more round at the beginning only warms up. */
export async function measureReceivers<Access>(
  server: BenchServer<Access>,
  receivers: readonly Receiver<Access>[],
  rounds: number,
): Promise<SocketMeasured[]> {
  const rates = receivers.map((): number[] => []);
  const latencies = receivers.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [position, receiver] of receivers.entries()) {
      const { rate, latency } = await measureRound(server, receiver);
      if (round < 0) continue;
      rates[position]?.push(rate);
      latencies[position]?.push(latency);
    }
  }
  return receivers.map(({ name }, position) => ({
    name,
    eventsPerSecond: median(rates[position] ?? []),
    ratio: median((rates[position] ?? []).map((rate, round) => rate / (rates[0]?.[round] ?? NaN))),
    latency: median(latencies[position] ?? []),
  }));
}

async function measureRound<Access>(server: BenchServer<Access>, { open }: Receiver<Access>) {
  let onText: (text: unknown) => void = () => {};
  const close = await open(server.access, (text) => onText(text));
  await untilLive(server, 1);
  const latencies: number[] = [];
  for (let single = 0; single < SINGLES; single += 1) {
    const text = new Promise<unknown>((resolve) => (onText = resolve));
    server.order({ single: true });
    const sentAt = Number(await text);
    latencies.push(performance.timeOrigin + performance.now() - sentAt);
  }
  const rate = await measureFlood(server, (listener) => (onText = listener));
  await close();
  await untilLive(server, 0);
  return { rate, latency: median(latencies) };
}

/** From the first event to the last: what the receiver needs for those in between. */
function measureFlood<Access>(
  server: BenchServer<Access>,
  listen: (listener: () => void) => void,
): Promise<number> {
  return new Promise((resolve) => {
    let seen = 0;
    let started = 0;
    listen(() => {
      seen += 1;
      if (seen === 1) started = performance.now();
      if (seen === EVENTS) resolve((EVENTS - 1) / ((performance.now() - started) / 1000));
    });
    server.order({ flood: EVENTS });
  });
}

export async function untilLive<Access>(server: BenchServer<Access>, count: number): Promise<void> {
  while ((await server.live()) !== count) await new Promise((resolve) => setTimeout(resolve, 5));
}
