import type { NodeDef } from '@node-red/registry';
import type { AuthenticationMode } from '../../core/provider';

/** What any trigger emits, as the editor saves it. Text fields keep what was typed. */
export interface ItemConfig {
  /** Event names, `preset:<id>` or `*`. */
  readonly events: readonly string[];
  readonly kinds: readonly string[];
  readonly onlyFromCustomers: boolean;
  readonly ignoreAutomated: boolean;
  readonly ignorePrivateNotes: boolean;
  readonly ignoreAuthors: string;
  readonly accounts: string;
  readonly inboxes: string;
  readonly messageTypes: string;
  readonly output: 'item' | 'data';
  /** Messages count as copies too if another trigger of the same tab that shares emitted them. */
  readonly shareDuplicates: boolean;
}

/** A webhook node as the editor saves it. */
export interface WebhookConfig extends ItemConfig {
  readonly version: number;
  /** Id of the account node. */
  readonly account: string;
  readonly path: string;
  readonly mode: AuthenticationMode;
  /** Seconds; empty is the helpdesk's default, 0 is off. */
  readonly replayWindow: string | number;
  readonly maxBodyKb: string | number;
  readonly emitTests: boolean;
  readonly dropDuplicates: boolean;
}

export type SavedWebhook = NodeDef & Partial<WebhookConfig>;
