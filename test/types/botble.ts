/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
import type { HelpdeskItem } from '../../library';
import { botble } from '../../helpdesks/botble';
import type { BotbleConversation, BotbleMessage, BotblePayloads } from '../../helpdesks/botble/payloads';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

type CatalogueName = (typeof botble.events)[number]['name'];
proven<Equal<CatalogueName, keyof BotblePayloads>>();

export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'botble' || !item.known) return null;
  switch (item.event) {
    case 'message.received':
      proven<Equal<typeof item.data, BotbleMessage>>();
      // @ts-expect-error may be null
      void item.data.visitor_email.length;
      return item.data.content;
    case 'conversation.started':
      proven<Equal<typeof item.data, BotbleConversation>>();
      // @ts-expect-error a conversation has no message
      return item.data.message_id;
    // @ts-expect-error no such event
    case 'message.sent':
      return null;
    default:
      return item satisfies never;
  }
}
