/** How a host's triggers are set up to give back an item for each delivery. */
export interface CollectOptions {
  /** Seconds; 0 accepts deliveries that were signed long ago. Default the node's own. */
  readonly replayWindow?: number;
}
