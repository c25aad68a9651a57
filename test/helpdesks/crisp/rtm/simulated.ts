import { systemEnvironment } from '../../../../core/environment/environment';
import { createSocketIoOpener } from '../../../../core/sockets/socket-io';
import { CrispStreams, type CrispStreamOptions } from '../../../../helpdesks/crisp/rtm/crisp-streams';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import type { CrispServer } from '../../../../simulator/crisp/server';

/** Short enough for tests: what takes a minute in life takes a tenth of a second here. */
export const QUICK = {
  deadlines: { endpoint: 400, connecting: 400, authenticating: 400 },
  backoff: { first: 10, longest: 80 },
  stableAfter: 100,
};

/** Real sockets, to a simulated Crisp. */
export function createSimulatedHub(): CrispStreams {
  return new CrispStreams(systemEnvironment, createSocketIoOpener(systemEnvironment.after));
}

export function openOn(
  hub: CrispStreams,
  server: CrispServer,
  options: Omit<CrispStreamOptions, 'credential'> & Partial<CrispStreamOptions>,
): Stream {
  return hub.open({
    credential: server.credentials.plugin,
    apiUrl: `${server.origin}/v1`,
    allowLoopback: true,
    dailyCalls: 100_000,
    pace: QUICK,
    ...options,
  });
}
