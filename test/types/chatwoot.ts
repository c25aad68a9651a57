/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
import type { HelpdeskItem } from '../../library';
import { chatwoot } from '../../helpdesks/chatwoot';
import type { ChatwootPayloads, ChatwootWebhookPayloads } from '../../helpdesks/chatwoot/payloads';
import type { ChatwootRealtimePayloads } from '../../helpdesks/chatwoot/payloads/realtime';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

type CatalogueName = (typeof chatwoot.events)[number]['name'];
proven<Equal<CatalogueName, keyof ChatwootPayloads>>();

/** Each webhook names its own event. */
proven<
  Equal<
    { [Name in keyof ChatwootWebhookPayloads]: ChatwootWebhookPayloads[Name]['event'] },
    { [Name in Exclude<CatalogueName, keyof ChatwootRealtimePayloads>]: Name }
  >
>();

export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'chatwoot' || !item.known) return null;
  switch (item.event) {
    case 'message_created':
      proven<Equal<typeof item.data, ChatwootPayloads['message_created']>>();
      proven<Equal<typeof item.data.message_type, 'incoming' | 'outgoing' | 'template'>>();
      proven<Equal<(typeof item.data.conversation.messages)[number]['message_type'], 0 | 1 | 2 | 3>>();
      // @ts-expect-error a template has no sender
      void item.data.sender.id;
      // @ts-expect-error a message has no status of its own
      void item.data.status;
      return item.data.sender?.type === 'user' ? item.data.sender.email : item.data.content;
    case 'conversation_status_changed':
      proven<Equal<typeof item.data.changed_attributes, null>>();
      return item.data.meta.sender.name;
    case 'conversation_updated':
      // @ts-expect-error it may be null
      return item.data.changed_attributes.length;
    case 'automation_event.message_created':
      proven<Equal<typeof item.data, ChatwootPayloads['automation_event.message_created']>>();
      // @ts-expect-error it is the conversation, not the message
      return item.data.content;
    case 'inbox_updated':
      // @ts-expect-error inbox events do not hold the id
      return item.data.id;
    case 'message.created':
      proven<Equal<typeof item.data, ChatwootRealtimePayloads['message.created']>>();
      proven<Equal<typeof item.data.message_type, 0 | 1 | 2 | 3>>();
      // @ts-expect-error read back over REST it has none
      void item.data.updated_at.length;
      // @ts-expect-error a contact, too, writes messages, and Chatwoot does not say that it did
      return item.data.performer.name;
    case 'conversation.updated':
      // @ts-expect-error the websocket does not tell what changed
      return item.data.changed_attributes;
    case 'contact.deleted':
      return item.data.performer?.name ?? item.data.email;
    case 'presence.update':
      proven<Equal<typeof item.data.users, Record<string, string>>>();
      return item.data.users;
    // @ts-expect-error a name of neither
    case 'message.deleted':
      return null;
    default:
      return item.kind;
  }
}
