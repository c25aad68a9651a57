import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { userPush } from '../forms/push';
import type { Audience, Happening } from '../happening';
import type { Simulation } from '../simulation';
import type { Listener } from '../../listener';
import type { Json } from '../store/records';
import { serveConnection, transmit } from './connection';
import type { Subscription } from './subscription';

const PAGE = '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head></html>\n';

/** Takes the upgrades of an HTTP server. */
export function attachCable(simulation: Simulation, { server }: Listener): void {
  const sockets = new WebSocketServer({
    noServer: true,
    // A client that asks for another protocol is taken as well, without one.
    handleProtocols: (offered) => offered.has('actioncable-v1-json') && 'actioncable-v1-json',
  });
  server.on('upgrade', (request, line: Socket, head: Buffer) => {
    const { switches, cable } = simulation;
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/cable') return refuse(line, 404);
    if (typeof switches.upgrade === 'object')
      return refuse(line, switches.upgrade.status, switches.upgrade.html);
    // Silent, but it notices when the client gives up: an HTTP server leaves that to its upgrader.
    if (switches.upgrade === 'silence') return void line.resume().once('end', () => line.destroy());
    sockets.handleUpgrade(request, line, head, (opened) => {
      cable.accepted += 1;
      switches.line?.(line);
      serveConnection(simulation, opened, line);
    });
  });
}

function refuse(line: Socket, status: number, html = false): void {
  const page = html ? PAGE : '';
  const type = html ? 'Content-Type: text/html\r\n' : '';
  line.end(
    `HTTP/1.1 ${status} \r\n${type}Content-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`,
  );
}

/** Tells those subscribed who belong to the audience; to how many. */
export function broadcast(simulation: Simulation, news: NonNullable<Happening['cable']>): number {
  const { store } = simulation;
  const { performer = null } = news;
  const data: Json = {
    ...(typeof news.data === 'function' ? news.data() : news.data),
    account_id: store.account.id,
    ...(performer === null ? {} : { performer: userPush(store.user(performer)) }),
  };
  return send(simulation, { event: news.event, data }, (subscription) => {
    return subscription.user.id !== news.except && belongs(subscription, news.to, store.account.id);
  });
}

/** A message as it stands, to those of the subscriptions that are chosen. */
export function send(
  { cable }: Simulation,
  message: object,
  chosen: (subscription: Subscription) => boolean,
): number {
  let receivers = 0;
  for (const connection of cable.connections) {
    for (const [identifier, subscription] of connection.subscriptions) {
      const live = subscription.pubsubToken === subscription.user.pubsub_token;
      if (!live || !chosen(subscription)) continue;
      transmit(connection, { identifier, message });
      receivers += 1;
    }
  }
  return receivers;
}

/** app/listeners/action_cable_listener.rb: a user's own stream, or the account's. */
function belongs({ user, accountId }: Subscription, to: Audience, account: number): boolean {
  if (to === 'account') return accountId === account;
  if (!user.accounts.includes(account)) return false;
  if ('userId' in to) return user.id === to.userId;
  return user.role === 'administrator' || user.inboxes.includes(to.inboxId);
}
