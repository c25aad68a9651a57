/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
import type { HelpdeskItem } from '../../library';
import { crisp } from '../../helpdesks/crisp';
import type { messageRows } from '../../helpdesks/crisp/catalogue/message';
import type { peopleRows } from '../../helpdesks/crisp/catalogue/people';
import type { sessionRows } from '../../helpdesks/crisp/catalogue/session';
import type { workspaceRows } from '../../helpdesks/crisp/catalogue/workspace';
import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import type {
  CrispCarousel,
  CrispEventContent,
  CrispField,
  CrispFile,
  CrispOperatorMessage,
  CrispPicker,
  CrispVisitorMessage,
} from '../../helpdesks/crisp/payloads/message';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

// The names of the catalogue and those of the payloads, both ways.
type CatalogueName = (typeof crisp.events)[number]['name'];
type RowName = keyof (typeof messageRows & typeof sessionRows & typeof peopleRows & typeof workspaceRows);
proven<Equal<CatalogueName, keyof CrispPayloads>>();
proven<Equal<RowName, keyof CrispPayloads>>();
// @ts-expect-error a name that is not in the catalogue
proven<Equal<CatalogueName, keyof CrispPayloads | 'session:invented'>>();
// @ts-expect-error a name less
proven<Equal<CatalogueName, Exclude<keyof CrispPayloads, 'message:send'>>>();

export function narrow(item: HelpdeskItem): string | null {
  if (item.provider !== 'crisp' || !item.known) return null;
  switch (item.event) {
    case 'message:send':
      proven<Equal<typeof item.data, CrispVisitorMessage>>();
      // @ts-expect-error a visitor writes no notes
      return item.data.type === 'note' ? item.data.content : null;
    case 'session:set_state':
      proven<Equal<typeof item.data, CrispPayloads['session:set_state']>>();
      proven<Equal<typeof item.data.state, 'pending' | 'unresolved' | 'resolved'>>();
      proven<Equal<typeof item.data.inbox_id, string | null | undefined>>();
      // @ts-expect-error it does not tell who changed it
      return item.data.operator;
    case 'session:set_routing':
      proven<Equal<typeof item.data.routing_id, string | null>>();
      // @ts-expect-error null is nobody
      return item.data.routing_id.length > 0 ? item.data.session_id : null;
    case 'message:updated':
      proven<Equal<typeof item.data.content, string | CrispPicker | CrispField>>();
      // @ts-expect-error an update has no type
      return item.data.type;
    case 'bucket:url:avatar:generated':
      // @ts-expect-error it names no website
      return item.data.website_id;
    // @ts-expect-error no such event
    case 'message:sent':
      return null;
    default:
      return item.data === undefined ? null : item.kind;
  }
}

/** `type` decides the type of `content`. */
export function narrowMessage(message: CrispOperatorMessage): string {
  switch (message.type) {
    case 'text':
    case 'note':
      proven<Equal<typeof message.content, string>>();
      return message.content;
    case 'file':
      proven<Equal<typeof message.content, CrispFile>>();
      // @ts-expect-error a file's content is no text
      return message.content.trim();
    case 'picker':
      proven<Equal<typeof message.content, CrispPicker>>();
      return message.content.choices.map(({ label }) => label).join();
    case 'field':
      proven<Equal<typeof message.content, CrispField>>();
      return message.content.value ?? '';
    case 'carousel':
      proven<Equal<typeof message.content, CrispCarousel>>();
      return message.content.text;
    case 'event':
      proven<Equal<typeof message.content, CrispEventContent>>();
      return message.content.namespace;
    case 'animation':
    case 'audio':
      return message.content.url;
    default:
      proven<Equal<typeof message, never>>();
      return '';
  }
}

/** Narrowing on `event` alone works too: items of unknown events do not get in the way. */
export function narrowWithoutKnown(item: HelpdeskItem): string | null {
  if (item.provider !== 'crisp') return null;
  if (item.event === 'session:set_email') {
    proven<Equal<typeof item.data, CrispPayloads['session:set_email']>>();
    proven<Equal<typeof item.known, true>>();
    return item.data.email;
  }
  // @ts-expect-error any other event has no e-mail address
  return item.data.email;
}

export function unknownEvents(item: HelpdeskItem): void {
  if (item.provider !== 'crisp' || item.known) return;
  const name: string = item.event;
  void name;
  proven<Equal<typeof item.data.anything, unknown>>();
  // @ts-expect-error unknown data has to be checked first
  const text: string = item.data.anything;
  void text;
}
