/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
import type { HelpdeskItem } from '../../library';
import { helpcrunch } from '../../helpdesks/helpcrunch';
import type {
  HelpcrunchChat,
  HelpcrunchCustomer,
  HelpcrunchMessage,
  HelpcrunchPayloads,
} from '../../helpdesks/helpcrunch/payloads';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

type CatalogueName = (typeof helpcrunch.events)[number]['name'];
proven<Equal<CatalogueName, keyof HelpcrunchPayloads>>();

export function narrow(item: HelpdeskItem): string | null {
  if (item.provider !== 'helpcrunch' || !item.known) return null;
  switch (item.event) {
    case 'chat.closed':
      proven<Equal<typeof item.data, HelpcrunchChat>>();
      // @ts-expect-error a chat has no message
      void item.data.message;
      return item.data.closedBy;
    case 'customer.new':
      proven<Equal<typeof item.data, HelpcrunchCustomer>>();
      // @ts-expect-error a customer has no chat
      return item.data.chat_id;
    case 'message.private':
      proven<Equal<typeof item.data, HelpcrunchMessage>>();
      return item.data.message.text;
    // @ts-expect-error no such event
    case 'chat.created':
      return null;
    default:
      return item.kind;
  }
}

export function unknownEvents(item: HelpdeskItem): void {
  if (item.provider !== 'helpcrunch' || item.known) return;
  const anything: unknown = item.data.whatever;
  void anything;
  // @ts-expect-error unknown data has to be checked first
  const text: string = item.data.whatever;
  void text;
}
