import type { NodeStatus } from '@node-red/registry';
import type { GapReport } from '../../../core/sockets/gap';
import type { ConnectionState } from '../../../core/sockets/state';
import type { Translate } from '../texts';

/** How a stream's state looks under its node; plain keys are translated by the editor. */
export function streamStatus(state: ConnectionState, now: number, translate: Translate): NodeStatus {
  switch (state.name) {
    case 'idle':
    case 'endpoint':
    case 'connecting':
    case 'authenticating':
      return { fill: 'yellow', shape: 'ring', text: 'status.connecting' };
    case 'live':
      return liveStatus(0, undefined, translate);
    case 'waiting': {
      const seconds = Math.max(1, Math.ceil((state.until - now) / 1000));
      const why = translate(`trouble.${state.problem.code}`);
      return { fill: 'yellow', shape: 'ring', text: translate('status.waiting', { seconds, why }) };
    }
    case 'failed':
      return { fill: 'red', shape: 'ring', text: translate(`trouble.${state.problem.code}`) };
    case 'closed':
      return {};
  }
}

/**
 * How a stream looks that is live.
 *
 * @param gap stays until the next change: whoever looks later should see that something may be missing
 */
export function liveStatus(perMinute: number, gap: GapReport | undefined, translate: Translate): NodeStatus {
  const live = rateText(perMinute);
  if (gap === undefined || gap.unrecoverable.length === 0) {
    return { fill: 'green', shape: 'dot', text: perMinute === 0 ? live : translate(live, { n: perMinute }) };
  }
  const seconds = Math.ceil((Date.parse(gap.to) - Date.parse(gap.from)) / 1000);
  const words = { live: translate(live, { n: perMinute }), seconds };
  return { fill: 'green', shape: 'ring', text: translate('status.gap', words) };
}

function rateText(perMinute: number): string {
  if (perMinute === 0) return 'status.live';
  return perMinute === 1 ? 'status.live-one' : 'status.live-many';
}
