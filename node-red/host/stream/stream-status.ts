import type { Node, NodeAPI } from '@node-red/registry';
import { systemEnvironment } from '../../../core/environment/environment';
import type { GapReport } from '../../../core/sockets/gap';
import type { ConnectionState } from '../../../core/sockets/state';
import { createTranslator } from '../texts';
import { EventRate } from './event-rate';
import { liveStatus, streamStatus } from './status-texts';

/** The only writer of a stream's status. */
export interface StreamStatus {
  readonly isLive: () => boolean;
  readonly state: (state: ConnectionState) => void;
  readonly gap: (report: GapReport) => void;
  /** An event came, or several did. */
  readonly event: (count?: number) => void;
}

export function createStreamStatus(RED: NodeAPI, node: Node, environment = systemEnvironment): StreamStatus {
  const translate = createTranslator(RED, node.type);
  let isLive = false;
  let gap: GapReport | undefined;
  const showLive = (perMinute: number) => node.status(liveStatus(perMinute, gap, translate));
  const rate = new EventRate(environment, showLive);
  node.on('close', () => rate.stop());

  return {
    isLive: () => isLive,
    state: (state) => {
      rate.stop();
      gap = undefined;
      isLive = state.name === 'live';
      node.status(streamStatus(state, environment.now(), translate));
    },
    gap: (report) => {
      gap = report;
      showLive(0);
    },
    event: (count) => {
      if (isLive) rate.count(count);
    },
  };
}
