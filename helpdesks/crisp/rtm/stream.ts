import { systemEnvironment } from '../../../core/environment/environment';
import { createSocketIoOpener } from '../../../core/sockets/socket-io';
import type { Stream } from '../../../core/streams/hub';
import { CrispHub, type CrispStreamOptions } from './hub';

const hub = new CrispHub(systemEnvironment, createSocketIoOpener(systemEnvironment.after));

/** Opens a stream of Crisp's events that shares this process's sockets. See {@link CrispHub.open}. */
export function openCrispStream(options: CrispStreamOptions): Stream {
  return hub.open(options);
}

/** How many sockets to Crisp this process keeps up. */
export function countCrispSockets(): number {
  return hub.size;
}
