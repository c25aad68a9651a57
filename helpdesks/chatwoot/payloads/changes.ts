export interface ChatwootChange {
  previous_value: unknown;
  current_value: unknown;
}

/** A list of objects with one key each; times inside are ISO 8601, `id` is the database's. */
export type ChatwootChanges = Record<string, ChatwootChange>[];
