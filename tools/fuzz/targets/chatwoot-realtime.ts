import { chatwootExamples } from '../../../helpdesks/chatwoot/examples';
import { ChatwootStreams } from '../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import { createActionCableOpener } from '../../../core/sockets/action-cable';
import type { WebSocketListener } from '../../../core/sockets/web-socket';
import { eventsOn } from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';
import {
  CREDENTIAL,
  PROFILE,
  restConversation,
} from '../../../test/helpdesks/chatwoot/realtime/fake-chatwoot';
import { FakeEnvironment, settle } from '../../../test/core/sockets/fake-environment';
import { expand } from '../big';
import type { Target } from '../target';
import { checked, checkClosed, frameTexts } from './stream';

const SEEDS = eventsOn(chatwoot, ['realtime']).flatMap(({ name }) =>
  (chatwootExamples[name as keyof typeof chatwootExamples] ?? []).map(({ payload }) =>
    JSON.stringify([{ identifier: '{}', message: { event: name, data: { ...payload, account_id: 12 } } }]),
  ),
);

const CONTROL = [
  [{ type: 'ping', message: 1772616600 }],
  [{ type: 'confirm_subscription', identifier: '{}' }, { type: 'welcome' }],
  [{ type: 'reject_subscription', identifier: '{}' }],
  [{ type: 'disconnect', reason: 'server_restart', reconnect: true }],
  ['no JSON', '[]', 'null', '{"message":{"event":1}}'],
].map((frames) => JSON.stringify(frames));

/** Frames of the cable, from the first byte to the item: two triggers share the socket. */
export const chatwootRealtimeTarget: Target = {
  name: 'chatwoot realtime',
  weight: 8,
  seeds: [...SEEDS, ...CONTROL],
  run,
};

async function run(input: string): Promise<void> {
  const environment = new FakeEnvironment();
  environment.fetch = async (url) => Response.json(answerTo(String(url)));
  let socket: WebSocketListener | undefined;
  const open = createActionCableOpener((_url, _protocols, listener) => {
    socket = listener;
    return { send: () => {}, setPaused: () => {}, close: () => Promise.resolve() };
  });
  const hub = new ChatwootStreams(environment, open);
  const errors: unknown[] = [];
  const options = { credential: CREDENTIAL, ...checked(errors) };
  const streams = [
    hub.open(options),
    hub.open({ ...options, events: ['preset:new-customer-message', 'contact.updated'] }),
  ];
  await settle();
  for (const frame of ['{"type":"welcome"}', '{"type":"confirm_subscription"}', ...frameTexts(input)]) {
    socket?.onMessage(expand(frame));
  }
  await settle();
  await Promise.all(streams.map((stream) => stream.close()));
  checkClosed(errors, environment.timers, hub.size);
}

function answerTo(url: string): unknown {
  if (url.endsWith('/profile')) return PROFILE;
  return url.endsWith('/inboxes') ? { payload: [{ id: 5, name: 'Shop widget' }] } : restConversation();
}
