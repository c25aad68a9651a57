import { systemEnvironment } from '../../../core/environment/environment';
import { createSocketIoOpener } from '../../../core/sockets/socket-io';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import { CrispStreams, type CrispStreamOptions } from './crisp-streams';

const streams = new CrispStreams(systemEnvironment, createSocketIoOpener(systemEnvironment.after));

/** Opens a stream of Crisp's events that shares this process's sockets. See {@link CrispStreams.open}. */
export function openCrispStream(options: CrispStreamOptions): Stream {
  return streams.open(options);
}

/** How many sockets to Crisp this process keeps up. */
export function countCrispSockets(): number {
  return streams.size;
}
