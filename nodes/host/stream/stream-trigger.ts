import type { ITriggerFunctions } from 'n8n-workflow';
import type { ItemSource } from '../../../core/helpdesk/item';
import type { Provider } from '../../../core/helpdesk/provider';
import type { Stream } from '../../../core/streams/stream-pool';
import type { StreamListener } from '../../../core/streams/listener';

/** Throws a `ConfigurationError` for what cannot be meant. */
export type OpenStream = (listener: StreamListener) => Stream;

/** Reads the credential. */
export type Connect = () => Promise<OpenStream>;

/** What one node that listens to a socket adds to what all of them share. */
export interface StreamTrigger {
  readonly provider: Provider;
  /** What its items say they came from. */
  readonly source: ItemSource;
  /** Reads the parameters that are the node's own: n8n evaluates no expression any more after `trigger()`. */
  readonly prepare: (context: ITriggerFunctions) => Connect;
}
