import { crispExamples } from '../../../helpdesks/crisp/examples';
import { CrispStreams } from '../../../helpdesks/crisp/rtm/crisp-streams';
import { readPlainEvent } from '../../../core/sockets/plain-event';
import type { TransportListener } from '../../../core/sockets/transport';
import { PLUGIN, RELAY } from '../../../test/helpdesks/crisp/rtm/fake-crisp';
import { FakeEnvironment, settle } from '../../../test/core/sockets/fake-environment';
import { expand } from '../big';
import type { Target } from '../target';
import { checked, checkClosed, frameTexts } from './stream';

const SEEDS = Object.entries(crispExamples).flatMap(([name, examples]) =>
  examples.map(({ payload }) => JSON.stringify([[name, payload]])),
);
const CONTROL = [
  [['authenticated', true]],
  [['unauthorized', { reason: 'no' }]],
  [['plugin:subscription:updated', { bound: true }]],
  [
    '42["connect"]',
    '42["a","b","c"]',
    '42[]',
    '42[1]',
    '42[',
    '421["ack"]',
    '43["ack"]',
    '2',
    '3probe',
    '451-["x"]',
  ],
].map((frames) => JSON.stringify(frames));

/**
 * Frames of Socket.IO as the short way for plain events takes them. All other frames go to the client's own parser,
 * which is not this package's.
 */
export const crispRtmTarget: Target = { name: 'crisp rtm', weight: 8, seeds: [...SEEDS, ...CONTROL], run };

async function run(input: string): Promise<void> {
  const environment = new FakeEnvironment();
  environment.fetch = async () => Response.json({ error: false, data: { socket: { app: RELAY } } });
  let socket: TransportListener | undefined;
  const hub = new CrispStreams(environment, (_endpoint, listener) => {
    socket = listener;
    return { send: () => {}, setPaused: () => {}, close: () => Promise.resolve() };
  });
  const errors: unknown[] = [];
  const options = { credential: PLUGIN, ...checked(errors) };
  const streams = [hub.open(options), hub.open({ ...options, events: ['preset:new-customer-message'] })];
  await settle();
  socket?.onOpen();
  socket?.onEvent('authenticated', true);
  for (const frame of frameTexts(input)) {
    const event = readPlainEvent(expand(frame.startsWith('[') ? `42${frame}` : frame));
    if (event === undefined) socket?.onHeartbeat();
    else socket?.onEvent(event[0], event[1]);
  }
  await settle();
  await Promise.all(streams.map((stream) => stream.close()));
  checkClosed(errors, environment.timers, hub.size);
}
