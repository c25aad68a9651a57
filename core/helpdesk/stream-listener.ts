import type { DuplicateMemory } from '../duplicates/duplicates';
import type { GapReport } from '../sockets/gap';
import type { Problem } from '../sockets/problem';
import type { ConnectionState } from '../sockets/state';
import type { Filters } from './filters';
import type { StreamItem } from './stream-item';

/** What one trigger wants, and where it goes. Callbacks may throw: the stream goes on. */
export interface StreamListener<Item = StreamItem> {
  /** Event names, `preset:<id>`, `*` and the service's gap event; default all that the credential may hear. */
  readonly events?: readonly string[];
  readonly filters?: Filters;
  /** One that is shared with a webhook trigger, to get messages once. A socket alone needs none. */
  readonly duplicates?: DuplicateMemory;
  /** Read missed messages back over REST; default true. */
  readonly catchUp?: boolean;
  /** Goes on where it was before a start, for a host that stores checkpoints; without one a stream begins anew. */
  readonly progress?: StreamProgress;
  /** How far back to read at most, in milliseconds; default a day. */
  readonly maxReadBackMs?: number;
  /** @param key the same for the same message of that server anywhere, for a host that keeps unique keys; or null */
  readonly onItem: (item: Item, key: string | null) => void;
  readonly onState?: (state: ConnectionState) => void;
  readonly onGap?: (report: GapReport) => void;
  /** The token is refused: nothing more comes until somebody mends it. At most once per stream. */
  readonly onRefused?: (problem: Problem) => void;
  /** One of the callbacks threw. The item it was about is not lost to other streams. */
  readonly onCallbackError?: (error: unknown) => void;
}

/** How far one trigger has got, as its stream tells and asks. All times are milliseconds by the service's clock. */
export interface StreamProgress {
  /** @returns where to go on from, or null where nothing of this scope is stored */
  readonly open: (scope: string) => { readonly at: number; readonly begin: number } | null;
  /**
   * @param findProven up to when all is known to have come; null before the stream was live
   * @param findBegin what is older is not for this trigger; null before the stream was live
   */
  readonly follow: (findProven: () => number | null, findBegin: () => number | null) => void;
  /** @returns false for what was offered, or handed on before the start */
  readonly offer: (key: string, at: number) => boolean;
  /** What was missed before the start has been offered. */
  readonly noteReadUntil: (at: number) => void;
}
