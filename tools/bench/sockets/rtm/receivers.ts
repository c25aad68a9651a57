import { Crisp } from 'crisp-api';
import { io, type Socket } from 'socket.io-client';
import type { CrispCredential } from '../../../../helpdesks/crisp/rtm/credential';
import { builtCore } from '../../built-core';
import type { Receiver } from '../measure-socket';

export interface CrispAccess {
  readonly origin: string;
  readonly credential: CrispCredential;
}

export const OURS = 'this package, to the item';

export const { openCrispStream } = builtCore<typeof import('../../../../helpdesks/crisp/rtm/stream')>(
  'helpdesks/crisp/rtm/stream.js',
);

const bare: Receiver<CrispAccess> = {
  name: 'socket.io-client, bare',
  open: async ({ origin, credential }, onText) => {
    const { tier, identifier: username, key: password } = credential;
    const authorization = `Basic ${btoa(`${username}:${password}`)}`;
    const answer = await fetch(`${origin}/v1/plugin/connect/endpoints`, {
      headers: { authorization, 'x-crisp-tier': tier },
    });
    const { data } = (await answer.json()) as { data: { socket: { app: string } } };
    const url = new URL(data.socket.app);
    const socket = io(url.origin, { path: url.pathname, transports: ['websocket'], forceNew: true });
    socket.on('connect', () =>
      socket.emit('authentication', { tier, username, password, events: ['message:send'] }),
    );
    socket.on('message:send', ({ content }) => onText(content));
    return () => socket.disconnect();
  },
};

const official: Receiver<CrispAccess> = {
  name: 'crisp-api',
  open: async ({ origin, credential }, onText) => {
    const client = new Crisp();
    client.setRestHost(origin);
    client.authenticateTier('plugin', credential.identifier, credential.key);
    void client.on('message:send', (message) => onText((message as { content: unknown }).content));
    // It has no way to disconnect.
    return () => (client as unknown as { _socket: Socket | null })._socket?.disconnect();
  },
};

const ours: Receiver<CrispAccess> = {
  name: OURS,
  open: async ({ origin, credential }, onText) => {
    const stream = openCrispStream({
      credential,
      apiUrl: `${origin}/v1`,
      allowLoopback: true,
      events: ['message:send'],
      onItem: ({ data }) => onText((data as { content: unknown }).content),
    });
    return stream.close;
  },
};

export const receivers: readonly Receiver<CrispAccess>[] = [bare, official, ours];
