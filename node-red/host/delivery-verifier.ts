import type { Delivery } from '../../core/helpdesk/delivery';
import type { Outcome } from '../../core/item/outcome';

/** How a node comes to know which deliveries are genuine. */
export interface DeliveryVerifier {
  /** What becomes of a delivery; a promise only where the helpdesk has to be asked for its secret first. */
  readonly judge: (delivery: Delivery) => Outcome | Promise<Outcome>;
  /** The path is the node's own: from now on deliveries reach it. */
  readonly open: () => void;
  /** @param removed for good; resolves soon in any case, since a deploy waits for it */
  readonly close: (removed: boolean) => Promise<void>;
}
