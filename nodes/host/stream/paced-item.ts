/** One event, as n8n is to get it. */
export interface PacedItem {
  readonly json: object;
  /** The same for the same event anywhere; null for one that cannot come again. */
  readonly key: string | null;
  /** The conversation that it belongs to, or else the contact: its events start the workflow one after the other. */
  readonly lane: string | null;
}
