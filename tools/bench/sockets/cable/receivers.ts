import { once } from 'node:events';
import WebSocket from 'ws';
import type { ChatwootCredential } from '../../../../helpdesks/chatwoot/realtime/credential';
import { builtCore } from '../../built-core';
import type { Receiver } from '../measure-socket';

export interface ChatwootAccess {
  readonly credential: ChatwootCredential;
  /** What a bare client has to know beforehand; ours asks for it. */
  readonly userId: number;
  readonly pubsubToken: string;
}

interface Frame {
  readonly message?: { readonly event: string; readonly data: { readonly content: string } };
}

const bare: Receiver<ChatwootAccess> = {
  name: 'ws and JSON.parse, bare',
  open: async ({ credential, userId, pubsubToken }, onText) => {
    const socket = new WebSocket(`${credential.baseUrl.replace('http', 'ws')}/cable`, 'actioncable-v1-json');
    await once(socket, 'open');
    const account = Number(credential.accountId);
    const channel = {
      channel: 'RoomChannel',
      pubsub_token: pubsubToken,
      account_id: account,
      user_id: userId,
    };
    socket.send(JSON.stringify({ command: 'subscribe', identifier: JSON.stringify(channel) }));
    socket.on('message', (bytes) => {
      const { message } = JSON.parse(String(bytes)) as Frame;
      if (message?.event === 'message.created') onText(message.data.content);
    });
    return () => socket.close();
  },
};

const { openChatwootStream } = builtCore<typeof import('../../../../helpdesks/chatwoot/realtime/stream')>(
  'helpdesks/chatwoot/realtime/stream.js',
);

const ours: Receiver<ChatwootAccess> = {
  name: 'this package, to the item',
  open: async ({ credential }, onText) => {
    const { close } = openChatwootStream({
      credential,
      events: ['message.created'],
      onItem: ({ data }) => onText((data as { content: unknown }).content),
    });
    return close;
  },
};

export const receivers: readonly Receiver<ChatwootAccess>[] = [bare, ours];
