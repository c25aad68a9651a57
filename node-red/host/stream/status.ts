import type { NodeStatus } from '@node-red/registry';
import type { GapReport } from '../../../core/realtime/gap';
import type { ConnectionState } from '../../../core/realtime/state';

type Translate = (key: string, words?: Record<string, string | number>) => string;

/** How a stream's state looks under its node; plain keys are translated by the editor. */
export function streamStatus(state: ConnectionState, now: number, translate: Translate): NodeStatus {
  switch (state.name) {
    case 'idle':
    case 'endpoint':
    case 'connecting':
    case 'authenticating':
      return { fill: 'yellow', shape: 'ring', text: 'status.connecting' };
    case 'live':
      return { fill: 'green', shape: 'dot', text: 'status.live' };
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

/** Stays until the next change: whoever looks later should see that something may be missing. */
export function gapStatus(report: GapReport, translate: Translate): NodeStatus {
  const seconds = Math.ceil((Date.parse(report.to) - Date.parse(report.from)) / 1000);
  return report.unrecoverable.length === 0
    ? { fill: 'green', shape: 'dot', text: 'status.live' }
    : { fill: 'green', shape: 'ring', text: translate('status.gap', { seconds }) };
}
