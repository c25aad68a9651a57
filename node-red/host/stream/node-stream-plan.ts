import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import type { Progress } from '../../../core/streams/progress';
import type { BatchLimits } from './read-batch';

/** The callbacks that a stream is opened with. */
export interface NodeStreamListener<Item> {
  readonly onItem: (item: Item, key: string | null) => void;
  readonly progress?: Progress;
  readonly onState: (state: ConnectionState) => void;
  readonly onGap: (report: GapReport) => void;
  readonly onRefused: (problem: Problem) => void;
}

export type StreamOpener<Item> = (listener: NodeStreamListener<Item>) => Pick<Stream, 'close'>;

/** What a node's stream is opened with. */
export interface NodeStreamPlan<Item> {
  /** What it is opened for: a node whose identity stays the same keeps its stream. */
  readonly identity: string;
  readonly open: StreamOpener<Item>;
  /** Which connection it uses: another node's stream with the same one shares its line. */
  readonly line?: string;
  /**
   * How far it has got, where that is kept.
   * @param resumes go on from the stored checkpoint
   */
  readonly createProgress?: (resumes: boolean) => Progress | undefined;
  /** Default a message for each event. */
  readonly batch?: BatchLimits;
}
