import type { Subscription } from './subscription';
import type { Simulation } from '../simulation';
import type { Json } from '../store/records';

/**
 * app/channels/room_channel.rb for users. A wrong token, user or account raises in there, which ActionCable only
 * logs: so there is no answer. Contacts, who subscribe without a `user_id`, are not simulated.
 */
export function subscribe({ store }: Simulation, identifier: Json): Subscription | undefined {
  if (identifier.channel !== 'RoomChannel') return undefined;
  const { pubsub_token: pubsubToken, user_id: id, account_id: account } = identifier;
  const user = store.users.find((each) => each.pubsub_token === pubsubToken && each.id === Number(id));
  const accountId = user?.accounts.find((each) => each === Number(account));
  if (user === undefined || accountId === undefined) return undefined;
  return { user, accountId, pubsubToken: user.pubsub_token };
}
