import type { GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { Checkpoint } from '../../../core/streams/checkpoint';
import type { ConnectionState } from '../../../core/sockets/state';

/** What a node does with what its stream tells. */
export interface StreamSink<Item> {
  readonly state: (state: ConnectionState) => void;
  readonly item: (item: Item) => void;
  /** Several in one message. */
  readonly batch: (items: readonly Item[]) => void;
  /** How far it has got, to be stored. */
  readonly checkpoint: (checkpoint: Checkpoint) => void;
  readonly gap: (report: GapReport) => void;
  readonly refused: (problem: Problem) => void;
  /** So many events came while nothing could take them, and could not be kept. */
  readonly lost: (events: number) => void;
}
