/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
import type { HelpdeskItem } from '../../core';
import { chatwoot } from '../../core/providers/chatwoot';
import type { ChatwootPayloads } from '../../core/providers/chatwoot/payloads';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

type CatalogueName = (typeof chatwoot.events)[number]['name'];
proven<Equal<CatalogueName, keyof ChatwootPayloads>>();

/** Each payload names its own event. */
proven<
  Equal<
    { [Name in keyof ChatwootPayloads]: ChatwootPayloads[Name]['event'] },
    { [Name in CatalogueName]: Name }
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
    // @ts-expect-error a name of the websocket
    case 'message.created':
      return null;
    default:
      return item.kind;
  }
}
