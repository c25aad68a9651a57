/** What becomes of messages that came while a trigger was not running. */
export type RestartChoice = 'readBack' | 'fresh';

/** `read-back` is what one host stored for `readBack` at first: what was saved with it keeps working. */
export function readRestartChoice(stored: unknown): RestartChoice {
  return stored === 'fresh' ? 'fresh' : 'readBack';
}
