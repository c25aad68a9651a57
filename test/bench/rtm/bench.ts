import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../measure';
import { hub, receivers, type Receiver } from './receivers';
import { startBenchServer, type BenchServer } from './server';

const EVENTS = 20_000;
const ROUNDS = 9;
const SINGLES = 300;
const IDLE = 200;

export interface RtmMeasured {
  readonly name: string;
  readonly eventsPerSecond: number;
  /** Median of the ratios to the bare client in the same round. */
  readonly ratio: number;
  /** Milliseconds from sending to the callback, the median. */
  readonly latency: number;
}

/** Everything in one run, interleaved: the socket's events against the bare and the official client. */
export async function benchRtm(): Promise<{ measured: RtmMeasured[]; bytesPerIdleConnection: number }> {
  const server = await startBenchServer();
  const rates = receivers.map((): number[] => []);
  const latencies = receivers.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [position, receiver] of receivers.entries()) {
      const { rate, latency } = await measureRound(server, receiver);
      // The first round only warms up the compiler.
      if (round < 0) continue;
      rates[position]?.push(rate);
      latencies[position]?.push(latency);
    }
  }
  const bytesPerIdleConnection = await measureIdle(server);
  server.close();
  const measured = receivers.map(({ name }, position) => ({
    name,
    eventsPerSecond: median(rates[position] ?? []),
    ratio: median((rates[position] ?? []).map((rate, round) => rate / (rates[0]?.[round] ?? NaN))),
    latency: median(latencies[position] ?? []),
  }));
  return { measured, bytesPerIdleConnection };
}

async function measureRound(server: BenchServer, { open }: Receiver) {
  let onEvent: (content: unknown) => void = () => {};
  const close = await open(server, (content) => onEvent(content));
  await untilLive(server, 1);
  const latencies: number[] = [];
  for (let single = 0; single < SINGLES; single += 1) {
    const content = new Promise<unknown>((resolve) => (onEvent = resolve));
    server.order({ single: true });
    const sentAt = Number(await content);
    latencies.push(performance.timeOrigin + performance.now() - sentAt);
  }
  const rate = await measureFlood(server, (listener) => (onEvent = listener));
  await close();
  await untilLive(server, 0);
  return { rate, latency: median(latencies) };
}

/** From the first event to the last: what the receiver needs for those in between. */
function measureFlood(server: BenchServer, listen: (listener: () => void) => void): Promise<number> {
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

/** Each with a scope of its own, because streams of one scope share their connection. */
async function measureIdle(server: BenchServer): Promise<number> {
  const before = usedHeap();
  const streams = Array.from({ length: IDLE }, (_, index) =>
    hub.open({
      credential: server.credential,
      apiUrl: `${server.origin}/v1`,
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

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function usedHeap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

async function untilLive(server: BenchServer, count: number): Promise<void> {
  while ((await server.live()) !== count) await new Promise((resolve) => setTimeout(resolve, 5));
}

export function printRtm({ measured, bytesPerIdleConnection }: Awaited<ReturnType<typeof benchRtm>>): void {
  console.log(`\nCrisp RTM, ${EVENTS} messages at once, ${ROUNDS} rounds`);
  for (const { name, eventsPerSecond, ratio, latency } of measured) {
    const rate = Math.round(eventsPerSecond).toLocaleString('en').padStart(9);
    console.log(
      `  ${name.padEnd(28)} ${rate} events/s  ${ratio.toFixed(2)} ×  ${latency.toFixed(2)} ms to the callback`,
    );
  }
  console.log(`  ${(bytesPerIdleConnection / 1024).toFixed(1)} kB of heap per idle connection`);
}
