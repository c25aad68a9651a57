import type { CrispScalar, CrispSession, CrispUser } from './base';

export interface CrispFile {
  name: string;
  url: string;
  /** MIME type. */
  type: string;
}

export interface CrispAnimation {
  url: string;
  type: string;
}

export interface CrispAudio {
  url: string;
  type: string;
  /** Crisp does not say in which unit. */
  duration?: number;
}

export interface CrispChoice {
  value: string;
  label: string;
  selected: boolean;
  icon?: string;
  action?: { type: string; target: string };
}

/** Buttons. The visitor's choice arrives as `message:updated`, with `selected` on one of them. */
export interface CrispPicker {
  id: string;
  text: string;
  choices: CrispChoice[];
  required?: boolean;
}

/** A question with an input. The visitor's answer arrives as `message:updated`, in `value`. */
export interface CrispField {
  id: string;
  text: string;
  explain?: string;
  value?: string;
  required?: boolean;
}

export interface CrispCarousel {
  text: string;
  targets: {
    title: string;
    description: string;
    image?: string;
    actions: { label: string; url: string }[];
  }[];
}

/** A line that Crisp itself writes into a conversation; `state:resolved` is one namespace of several. */
export interface CrispEventContent {
  namespace: string;
  text?: string;
}

interface CrispMessageBase extends CrispSession {
  from: 'user' | 'operator';
  /** `chat`, `email`, or `urn:vendor:plugin:0` for whatever a plugin or a bot sent. */
  origin: string;
  /** At most 15 digits, so a number holds it exactly. */
  fingerprint: number;
  /** Milliseconds. */
  timestamp: number;
  user: CrispUser;
  stamped?: boolean;
  mentions?: string[];
  automated?: boolean;
  /** The rest is only in go-crisp-api. */
  references?: { type?: string; name?: string; target?: string }[];
  original?: { original_id?: string };
  properties?: Record<string, CrispScalar>;
  edited?: boolean;
  translated?: boolean;
}

/** `type` decides the type of `content`. */
interface CrispContents {
  text: string;
  file: CrispFile;
  animation: CrispAnimation;
  audio: CrispAudio;
  picker: CrispPicker;
  field: CrispField;
  carousel: CrispCarousel;
}

interface CrispOperatorContents extends CrispContents {
  /** What only operators see. */
  note: string;
  event: CrispEventContent;
}

type MessageOf<Contents> = {
  [Type in keyof Contents]: CrispMessageBase & { type: Type; content: Contents[Type] };
}[keyof Contents];

/** From a visitor. */
export type CrispVisitorMessage = MessageOf<CrispContents>;
/** From an operator, a bot, Crisp itself, or one's own call of the REST API. */
export type CrispOperatorMessage = MessageOf<CrispOperatorContents>;

interface CrispTyping extends CrispSession {
  type: 'start' | 'stop';
  /** What is being typed. */
  excerpt?: string;
  /** Milliseconds. */
  timestamp: number;
  /** Only in go-crisp-api. */
  automated?: boolean;
}

interface CrispAcknowledge extends CrispSession {
  origin: string;
  fingerprints: number[];
}

export interface CrispMessagePayloads {
  'message:send': CrispVisitorMessage;
  'message:received': CrispOperatorMessage;
  /** No author, no `type`: an edited text, or the answer to a picker or a field. */
  'message:updated': CrispSession & { fingerprint: number; content: string | CrispPicker | CrispField };
  'message:removed': CrispSession & { fingerprint: number };
  'message:compose:send': CrispTyping;
  'message:compose:receive': CrispTyping & { user: CrispUser };
  'message:acknowledge:read:send': CrispAcknowledge;
  'message:acknowledge:read:received': CrispAcknowledge;
  'message:acknowledge:unread:send': CrispAcknowledge;
  'message:acknowledge:delivered': CrispAcknowledge;
  'message:acknowledge:ignored': CrispAcknowledge & { details?: { type: string; reason: string } };
  'message:notify:unread:send': CrispSession;
  'message:notify:unread:received': CrispSession;
}
