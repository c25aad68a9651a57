import { join } from 'node:path';
import type { Bar, Section } from '../section';
import { receivers as cableReceivers, type ChatwootAccess } from './cable/receivers';
import { measureReceivers, type SocketMeasured } from './measure-socket';
import { measureIdle } from './rtm/idle';
import { receivers as rtmReceivers, type CrispAccess } from './rtm/receivers';
import { startBenchServer } from './server';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);

/** From the frame to the item, against clients that do nothing but hand over what they parsed. */
export async function benchSockets(): Promise<Section[]> {
  return [await benchRtm(), await benchCable()];
}

async function benchRtm(): Promise<Section> {
  const server = await startBenchServer<CrispAccess>(join(__dirname, 'rtm', 'server-process.ts'));
  const measured = await measureReceivers(server, rtmReceivers, ROUNDS);
  const idle = await measureIdle(server);
  server.close();
  const [, official, ours] = measured;
  const bars: Bar[] = [
    {
      what: 'Crisp RTM: events per second against crisp-api',
      measured: (ours?.eventsPerSecond ?? NaN) / (official?.eventsPerSecond ?? NaN),
      bound: { atLeast: 1 },
    },
    {
      what: 'Crisp RTM: events per second against the bare socket.io-client',
      measured: ours?.ratio ?? NaN,
      bound: { atLeast: 0.85 },
    },
    { what: 'Crisp RTM: kB of heap for an idle connection', measured: idle / 1024, bound: { atMost: 60 } },
  ];
  return section('rtm', 'Crisp RTM (Socket.IO)', measured, bars);
}

async function benchCable(): Promise<Section> {
  const server = await startBenchServer<ChatwootAccess>(join(__dirname, 'cable', 'server-process.ts'));
  const measured = await measureReceivers(server, cableReceivers, ROUNDS);
  server.close();
  return section('cable', 'Chatwoot Realtime (ActionCable)', measured, []);
}

function section(
  id: string,
  title: string,
  measured: readonly SocketMeasured[],
  bars: readonly Bar[],
): Section {
  return {
    id,
    title,
    about: `20,000 messages at once, already written by the other end, ${ROUNDS} interleaved rounds; × against the first of the same round.`,
    columns: ['', 'events/s', '×', 'ms to the callback'],
    rows: measured.map(({ name, eventsPerSecond, ratio, latency }) => [
      name,
      Math.round(eventsPerSecond),
      ratio,
      latency,
    ]),
    bars,
  };
}
