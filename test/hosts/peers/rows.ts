import type { Stage } from './stage';

/**
 * The features by which the other triggers for these helpdesks were compared (November 2026; n8n's community
 * nodes for Chatwoot, n8n's own triggers, Pipedream, Activepieces), and the most that any of them reaches.
 */
export const ROWS = {
  'Crisp signed plugin hooks': 'no peer has it',
  'Crisp website hooks (URL secret)': 'no peer has it',
  'Crisp RTM': 'no peer has it',
  'Chatwoot account events': '12',
  'Chatwoot bots and API inboxes': 'yes',
  'HelpCrunch events (20)': 'polling only',
  'Live Chat HMAC': 'a generic step',
  n8n: 'yes',
  'Node-RED': 'no peer has it',
  'Several events in one node': 'yes',
  'Verifies by default': 'yes',
  'Fails closed without a secret': 'partly: has an unsigned fallback',
  'Raw bytes': 'yes, strict',
  'Constant-time compare': 'yes',
  'Strict header format': 'yes',
  'Replay window': '±300 s, settable',
  's / ms timestamps': 'yes',
  'Several secrets at once': 'no peer has it',
  'Refetch secret on rotation': 'yes',
  'Reject = 401, no execution': 'yes',
  'Machine-readable reason': 'yes',
  'Drop = quick 200': 'yes',
  'Dedupe on delivery id': 'broken where it exists',
  'Dedupe on meaning (same message twice)': 'no peer has it',
  'Auto-registers': 'yes',
  'Deletes only what it made': 'yes',
  'Test and production apart': 'yes',
  Filters: '6 kinds',
  'Typed events': 'partly',
  'Normalised item + raw': 'yes',
  '`verified` flag in the item': 'yes',
  'Secret redaction': 'yes',
  'Trigger tests': 'hundreds',
  'Fixtures traced to a source': 'yes',
  'Example flows': 'n8n only',
  'Runtime dependencies': '0',
} as const;

export type Row = keyof typeof ROWS;

/** Fails when this package falls behind the row. */
export type Proof = (stages: readonly Stage[]) => Promise<void> | void;

export type Proofs<Covered extends Row = Row> = { readonly [R in Covered]: Proof };
