import type { JsonObject } from '../read/read';

/**
 * What can be read back after a gap, and how to know a message again, so that it is handed on once, whether over
 * the socket or read back. Asked about every event: two plain reads cost less than a key made of both.
 */
export interface ReadableMessages {
  readonly events: ReadonlySet<string>;
  /** In what the number is the message's own (a conversation, an account); null: it cannot be known again. */
  readonly place: (payload: JsonObject) => string | null;
  readonly number: (payload: JsonObject) => number | null;
}
