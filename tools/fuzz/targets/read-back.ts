import { ChatwootStreams } from '../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import { CrispStreams } from '../../../helpdesks/crisp/rtm/crisp-streams';
import { CONFIRMED } from '../../../core/sockets/action-cable';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import { object } from '../../../core/read/read';
import {
  CREDENTIAL,
  NOW,
  PROFILE,
  pushedMessage,
  restConversation,
  restMessage,
} from '../../../test/helpdesks/chatwoot/realtime/fake-chatwoot';
import { PLUGIN, RELAY } from '../../../test/helpdesks/crisp/rtm/fake-crisp';
import { FakeEnvironment, settle } from '../../../test/core/sockets/fake-environment';
import { FakeSocket } from '../../../test/core/sockets/fake-service';
import { expand } from '../big';
import type { Target } from '../target';
import { checked, checkClosed } from './stream';

const CHATWOOT_SEED = JSON.stringify({
  profile: PROFILE,
  inboxes: { payload: [{ id: 5, name: 'Shop widget' }] },
  conversations: { data: { payload: [restConversation({ created_at: NOW + 1 })] } },
  messages: { payload: [restMessage(1, 'Hello', NOW + 1), restMessage(2, 'Again', NOW + 2)] },
  conversation: restConversation(),
  frame: ['message.created', { ...pushedMessage(3, 'Hello'), account_id: 12 }],
  headers: { date: 'Wed, 04 Mar 2026 09:30:00 GMT', 'retry-after': '30' },
  status: 200,
});

const CRISP_SEED = JSON.stringify({
  endpoints: { error: false, data: { socket: { app: RELAY } } },
  websites: { error: false, data: [{ website_id: '42286ab3' }] },
  conversations: {
    error: false,
    data: [{ session_id: 'session_1', updated_at: NOW * 1000 + 5, inbox_id: 'i' }],
  },
  messages: {
    error: false,
    data: [
      {
        fingerprint: 17,
        timestamp: NOW * 1000 + 5,
        from: 'user',
        type: 'text',
        content: 'Hello',
        user: { nickname: 'Zoë' },
      },
    ],
  },
  frame: [
    'message:send',
    { website_id: 'w', session_id: 's', fingerprint: 4, type: 'text', content: 'Hello' },
  ],
  headers: { date: 'Wed, 04 Mar 2026 09:30:00 GMT' },
  status: 206,
});

/** The connection breaks, comes back, and REST tells what was missed: its answers are the input. */
export const readBackTargets: readonly Target[] = [
  { name: 'chatwoot read-back', weight: 5, slack: 10, seeds: [CHATWOOT_SEED], run: runChatwoot },
  { name: 'crisp read-back', weight: 5, slack: 10, seeds: [CRISP_SEED], run: runCrisp },
];

async function runChatwoot(input: string): Promise<void> {
  const world = createWorld(input, [
    [/\/profile$/, 'profile'],
    [/\/inboxes$/, 'inboxes'],
    [/\/messages$/, 'messages'],
    [/\/conversations$/, 'conversations'],
    [/\/conversations\//, 'conversation'],
  ]);
  const hub = new ChatwootStreams(world.environment, world.open);
  const stream = hub.open({ credential: CREDENTIAL, ...checked(world.errors) });
  await play(world, stream, (socket) => socket.say(CONFIRMED, null));
  checkClosed(world.errors, world.environment.timers, hub.size);
}

async function runCrisp(input: string): Promise<void> {
  const world = createWorld(input, [
    [/\/endpoints$/, 'endpoints'],
    [/\/messages$/, 'messages'],
    [/\/websites\//, 'websites'],
    [/\/conversations\//, 'conversations'],
  ]);
  const hub = new CrispStreams(world.environment, world.open);
  const stream = hub.open({ credential: PLUGIN, ...checked(world.errors) });
  await play(world, stream, (socket) => socket.say('authenticated', true));
  checkClosed(world.errors, world.environment.timers, hub.size);
}

interface World {
  readonly environment: FakeEnvironment;
  readonly sockets: FakeSocket[];
  readonly errors: unknown[];
  readonly frame: unknown;
  readonly open: (endpoint: URL, listener: ConstructorParameters<typeof FakeSocket>[1]) => FakeSocket;
}

function createWorld(input: string, routes: readonly (readonly [path: RegExp, name: string])[]): World {
  const told = object(parse(input));
  const environment = new FakeEnvironment();
  const sockets: FakeSocket[] = [];
  environment.fetch = async (url) => {
    const { pathname } = new URL(String(url));
    const name = routes.find(([path]) => path.test(pathname))?.[1] ?? '';
    const isFirst = sockets.length === 0;
    const status = typeof told.status === 'number' && !isFirst ? told.status : 200;
    return new Response(expand(JSON.stringify(told[name]) ?? ''), {
      status: usable(status),
      headers: toHeaders(told.headers),
    });
  };
  const open: World['open'] = (endpoint, listener) => {
    const socket = new FakeSocket(endpoint, listener);
    sockets.push(socket);
    return socket;
  };
  return { environment, sockets, errors: [], frame: parse(expand(JSON.stringify(told.frame ?? null))), open };
}

/** Live, away, live again, an event, closed. */
async function play(world: World, stream: Stream, welcome: (socket: FakeSocket) => void): Promise<void> {
  const connect = async () => {
    await settle();
    const socket = world.sockets.at(-1);
    if (socket === undefined) return;
    socket.open();
    welcome(socket);
    await settle();
    if (Array.isArray(world.frame) && typeof world.frame[0] === 'string')
      socket.say(world.frame[0], world.frame[1]);
  };
  await connect();
  world.sockets.at(-1)?.end('code 1006');
  await world.environment.advance(2000);
  await connect();
  await world.environment.advance(90_000);
  await stream.close();
}

function usable(status: number): number {
  return Number.isInteger(status) && status >= 200 && status < 600 && ![204, 205, 304].includes(status)
    ? status
    : 200;
}

function toHeaders(value: unknown): [string, string][] {
  const { date, 'retry-after': retryAfter } = object(value);
  const pairs = [
    ['date', date],
    ['retry-after', retryAfter],
  ] as const;
  return pairs.flatMap(([name, text]) =>
    typeof text === 'string' && /^[\x20-\x7e]{1,200}$/.test(text) ? [[name, text]] : [],
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
