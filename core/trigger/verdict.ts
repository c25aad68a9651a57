import type { Answer } from '../answer';
import type { Reject } from '../helpdesk/refusal';
import type { Accept } from '../item/outcome';
import type { Notice } from '../reports/notices';
import type { RefusalReport } from '../reports/refusal-reports';

interface Replied {
  /** What the sender is told. */
  readonly reply: Answer;
  /** A line for the owner's log, at a pace that no stranger can set. */
  readonly notice?: Notice | undefined;
}

/** An item for the flow. Whoever emits it settles its reservation. */
export interface Emit extends Replied {
  readonly action: 'emit';
  readonly accept: Accept;
}

/** The other part of the change is awaited for a moment; the sender is answered at once. */
export interface Wait extends Replied {
  readonly action: 'wait';
  /** Calls back once, soon: with the item, or with nothing when the other part is emitted in its place. */
  readonly whenOver: (tell: (accept: Accept | undefined) => void) => void;
}

/** Fine, but nothing for the flow. */
export interface Drop extends Replied {
  readonly action: 'drop';
}

export interface Refuse extends Replied {
  readonly action: 'refuse';
  readonly refusal: Reject;
  /** For the second output; absent where there is none, and while there are too many of them. */
  readonly report?: RefusalReport | undefined;
}

/** The trigger was closed while its helpdesk was asked: its successor has to decide. */
export interface PassOn extends Replied {
  readonly action: 'pass-on';
}

/** What a host does with a delivery. */
export type Verdict = Emit | Wait | Drop | Refuse | PassOn;
