/**
 * Payloads of tawk.to's webhooks. Source: developer.tawk.to/webhooks; attachments and agents of a transcript are known
 * from programs that read them. No delivery was recorded.
 */
interface TawkBase {
  /** When the event was generated, ISO 8601 in UTC. */
  time: string;
  property: TawkProperty;
}

/** The site with the widget. */
export interface TawkProperty {
  /** 24 hexadecimal characters. */
  id: string;
  name: string;
  /** Newer deliveries have it, as one program that reads them says. */
  domain?: string;
}

export interface TawkVisitor {
  /** `V` and digits where nobody entered one. */
  name: string;
  /** Only where it is known, e.g. from the form before the chat. */
  email?: string;
  /** May be `unknown`. */
  city: string;
  /** ISO 3166. */
  country: string;
}

export interface TawkChatStart extends TawkBase {
  event: 'chat:start';
  /** A UUID. */
  chatId: string;
  /** The first message, by the visitor or an agent; neither whispers nor triggers start a chat. */
  message: {
    text: string;
    type: 'msg' | 'file' | 'webrtc-call';
    sender: { type: 'agent' | 'visitor' | 'system' };
  };
  visitor: TawkVisitor;
}

export interface TawkChatEnd extends TawkBase {
  event: 'chat:end';
  chatId: string;
  visitor: TawkVisitor;
}

export interface TawkTranscript extends TawkBase {
  event: 'chat:transcript_created';
  chat: {
    id: string;
    visitor: TawkVisitor;
    /** The whole conversation. */
    messages: TawkLine[];
  };
}

export interface TawkLine {
  /** An agent, the visitor, or the system. */
  sender: { t: 'a' | 'v' | 's'; n?: string; id?: string };
  type: string;
  msg: string;
  time: string;
  attchs?: { type: string; content: { file: TawkFile } }[];
}

export interface TawkFile {
  url: string;
  name: string;
  mimeType: string;
  /** Bytes. */
  size: number;
}

export interface TawkTicket extends TawkBase {
  event: 'ticket:create';
  requester: { name: string; email: string; type?: string };
  ticket: {
    id: string;
    /** The number that people see. */
    humanId: number;
    subject: string;
    message: string;
  };
}

export interface TawkPayloads {
  'chat:start': TawkChatStart;
  'chat:end': TawkChatEnd;
  'chat:transcript_created': TawkTranscript;
  'ticket:create': TawkTicket;
}
