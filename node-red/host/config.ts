import type { NodeDef } from '@node-red/registry';
import type { AuthenticationMode } from '../../core/helpdesk/provider';

/** The filters as the editor saves them: switches, ticked lists, and text fields as they were typed. */
export interface FilterConfig {
  readonly kinds: readonly string[];
  readonly onlyFromCustomers: boolean;
  readonly ignoreAutomated: boolean;
  readonly ignorePrivateNotes: boolean;
  readonly ignoreUnknownAuthors: boolean;
  readonly includeActivityUpdates: boolean;
  readonly ignoreAuthors: string;
  readonly ignoreMarkers: string;
  readonly accounts: string;
  readonly inboxes: string;
  readonly teams: string;
  readonly assignees: string;
  readonly labels: string;
  readonly messageTypes: readonly string[];
  readonly senderTypes: readonly string[];
  readonly statuses: readonly string[];
  readonly changedAttributes: readonly string[];
  readonly moreChangedAttributes: string;
}

/** What a flow that leaves them out means: the same as a node fresh from the palette. */
export const NO_FILTERS: FilterConfig = {
  kinds: [],
  onlyFromCustomers: false,
  ignoreAutomated: false,
  ignorePrivateNotes: false,
  ignoreUnknownAuthors: false,
  includeActivityUpdates: false,
  ignoreAuthors: '',
  ignoreMarkers: '',
  accounts: '',
  inboxes: '',
  teams: '',
  assignees: '',
  labels: '',
  messageTypes: [],
  senderTypes: [],
  statuses: [],
  changedAttributes: [],
  moreChangedAttributes: '',
};

/** The filters that are typed, and so may refer to an environment variable. */
export const TEXT_FILTERS = [
  'ignoreAuthors',
  'ignoreMarkers',
  'accounts',
  'inboxes',
  'teams',
  'assignees',
  'labels',
  'moreChangedAttributes',
] as const;

/** What any trigger emits, as the editor saves it. */
export interface ItemConfig extends FilterConfig {
  /** Event names, `preset:<id>` or `*`. */
  readonly events: readonly string[];
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
  /** `manual`: a person enters the URL at the helpdesk. Only where the helpdesk's API can do it. */
  readonly registration: 'automatic' | 'manual';
  /** Somebody said that the helpdesk delivers to private addresses. */
  readonly allowPrivateUrl: boolean;
  /** Seconds; empty is the helpdesk's default, 0 is off. */
  readonly replayWindow: string | number;
  readonly maxBodyKb: string | number;
  readonly emitTests: boolean;
  /** Whether there is a second output, which tells why deliveries were refused. */
  readonly emitRefusals: boolean;
  readonly dropDuplicates: boolean;
  readonly dropRepeats: boolean;
  readonly keepCredentials: boolean;
  readonly foldStatusChanges: boolean;
}

export type SavedWebhook = NodeDef & Partial<WebhookConfig>;
