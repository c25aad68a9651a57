import type { Provider } from '../helpdesk/provider';
import type { SocketSource } from '../helpdesk/stream-item';
import type { Pace } from '../sockets/connection';
import type { CreateLink } from './link';
import type { ReadableMessages } from './readable-messages';

/**
 * One helpdesk's socket, as pool and feed see it: for one credential and scope, checked. Whoever opens a stream
 * makes one; of those with the same key only the first's link is created.
 */
export interface StreamService {
  readonly provider: Provider;
  /** Same key, same socket: a digest of everything that decides about it; never a secret in clear. */
  readonly key: string;
  /** The service's address: ids of messages are unique there, and another server has the same ones. */
  readonly server: string;
  /** A digest of what a checkpoint is about: the account or workspaces at that server, whatever the token. */
  readonly scope: string;
  readonly source: SocketSource;
  /** The name of the event that reports a gap: this package's own, none of the helpdesk's. */
  readonly gapEvent: string;
  readonly pace: Pace;
  /** The helpdesk's own address, for links in items. */
  readonly baseUrl?: string;
  /** The events to hear for what an editor stores: names, `preset:<id>` or `*`. */
  readonly expandEvents: (choices: readonly string[]) => readonly string[];
  readonly readable: ReadableMessages;
  /** Called once per socket, and that is then reconnected for as long as anybody listens. */
  readonly createLink: CreateLink;
}
