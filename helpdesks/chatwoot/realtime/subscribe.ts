import { CONFIRMED, REJECTED } from '../../../core/sockets/action-cable';
import { permanent } from '../../../core/sockets/problem';
import type { Protocol, AuthenticationAnswer } from '../../../core/sockets/protocol';
import type { Ticket } from './ticket';

/** Source: app/channels/room_channel.rb. Subscribing shows the user as online for 20 s; nothing prolongs it here. */
export function toChannel(accountId: string, { userId, pubsubToken }: Ticket): object {
  return {
    channel: 'RoomChannel',
    pubsub_token: pubsubToken,
    account_id: Number(accountId),
    user_id: userId,
  };
}

/** Where the websocket of an installation is. */
export function toCableUrl(baseUrl: string): URL {
  return new URL(`${baseUrl.replace(/^http/, 'ws')}/cable`);
}

export function judge(name: string): AuthenticationAnswer | undefined {
  if (name === CONFIRMED) return 'authenticated';
  if (name !== REJECTED) return undefined;
  return permanent(
    'unauthorized',
    'Chatwoot rejected the subscription. Check that the user of the access token can open this account in the browser.',
  );
}

export const HINTS = {
  connecting:
    'If you host Chatwoot yourself, the proxy in front of it must pass WebSockets to /cable (headers Upgrade and Connection).',
  authenticating:
    "Chatwoot does not answer a subscription that it does not accept. The user's password may have just changed, or the server may be overloaded.",
} satisfies Protocol['hints'];
