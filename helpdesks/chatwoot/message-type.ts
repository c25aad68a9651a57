import { choose } from '../../core/read/read';

const TYPES = ['incoming', 'outgoing', 'activity', 'template'] as const;

export type MessageType = (typeof TYPES)[number];

const NAMED: Record<string, MessageType> = Object.fromEntries(TYPES.map((type) => [type, type]));

/** A string in webhooks; an integer in the help page, on the websocket and inside conversations. */
export function toMessageType(value: unknown): MessageType | null {
  return typeof value === 'number' ? (TYPES[value] ?? null) : choose(NAMED, value);
}
