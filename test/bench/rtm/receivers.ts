import { Crisp } from 'crisp-api';
import { io, type Socket } from 'socket.io-client';
import { CrispHub } from '../../../core/providers/crisp/rtm/hub';
import { systemEnvironment } from '../../../core/realtime/environment';
import { createSocketIoOpener } from '../../../core/realtime/socket-io';
import type { BenchServer } from './server';

/** Something that listens to `message:send`, and can stop. */
export interface Receiver {
  readonly name: string;
  readonly open: (server: BenchServer, onEvent: (content: unknown) => void) => Promise<() => unknown>;
}

export const hub = new CrispHub(systemEnvironment, createSocketIoOpener(systemEnvironment.after));

const bare: Receiver = {
  name: 'socket.io-client, bare',
  open: async ({ origin, credential }, onEvent) => {
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
    socket.on('message:send', ({ content }) => onEvent(content));
    return () => socket.disconnect();
  },
};

const official: Receiver = {
  name: 'crisp-api',
  open: async ({ origin, credential }, onEvent) => {
    const client = new Crisp();
    client.setRestHost(origin);
    client.authenticateTier('plugin', credential.identifier, credential.key);
    void client.on('message:send', (message) => onEvent((message as { content: unknown }).content));
    // It has no way to disconnect.
    return () => (client as unknown as { _socket: Socket | null })._socket?.disconnect();
  },
};

const ours: Receiver = {
  name: 'this package, to the item',
  open: async (server, onEvent) => {
    const stream = hub.open({
      credential: server.credential,
      apiUrl: `${server.origin}/v1`,
      allowLoopback: true,
      events: ['message:send'],
      onItem: ({ data }) => onEvent((data as { content: unknown }).content),
    });
    return stream.close;
  },
};

export const receivers: readonly Receiver[] = [bare, official, ours];
