import type { Filters } from '../helpdesk/filters';
import type { AuthenticationMode } from '../helpdesk/provider';

/** Who enters the webhook at the helpdesk: its API, or a person. */
export type RegistrationChoice = 'automatic' | 'manual';

/** What a person chose for a webhook trigger, whatever the editor calls it and however the host stores it. */
export interface TriggerSettings {
  /** `manual` wherever the helpdesk has no registrar. */
  readonly registration: RegistrationChoice;
  /** Somebody said that the helpdesk delivers to private addresses. */
  readonly allowPrivateUrl: boolean;
  readonly mode: AuthenticationMode;
  /** Event names, `preset:<id>` or `*`. */
  readonly events: readonly string[];
  readonly filters: Filters;
  /** The whole item, or the helpdesk's payload alone. */
  readonly output: 'item' | 'data';
  readonly emitTests: boolean;
  /** Whether there is a second output, which tells why deliveries were refused. */
  readonly emitRefusals: boolean;
  readonly dropDuplicates: boolean;
  readonly dropRepeats: boolean;
  readonly foldStatusChanges: boolean;
  readonly keepCredentials: boolean;
  /** Messages count as copies too if another trigger that shares emitted them. */
  readonly shareDuplicates: boolean;
  /** Seconds; undefined leaves the default to the helpdesk's scheme. */
  readonly replayWindow: number | undefined;
  /** Undefined is the default of all triggers. */
  readonly maxBodyBytes: number | undefined;
}

/** `by-hand` is what one host stored for `manual` at first: what was saved with it keeps working. */
export function readRegistration(stored: unknown): RegistrationChoice {
  return stored === 'manual' || stored === 'by-hand' ? 'manual' : 'automatic';
}
