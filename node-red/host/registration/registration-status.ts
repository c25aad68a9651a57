import type { NodeStatus } from '@node-red/registry';
import type { Translate } from '../texts';
import type { RegistrationState } from './registration-state';

/**
 * How a registration's state looks under its node; plain keys are translated by the editor.
 *
 * @param registered what a node shows that is registered and waits for deliveries
 */
export function registrationStatus(
  state: RegistrationState,
  registered: NodeStatus,
  now: number,
  translate: Translate,
): NodeStatus {
  switch (state.name) {
    case 'registering':
      return { fill: 'yellow', shape: 'ring', text: 'status.registering' };
    case 'registered':
      return registered;
    case 'waiting': {
      const seconds = Math.max(1, Math.ceil((state.until - now) / 1000));
      const why = translate(`trouble.${state.problem.code}`);
      return { fill: 'yellow', shape: 'ring', text: translate('status.waiting', { seconds, why }) };
    }
    case 'failed':
      return { fill: 'red', shape: 'ring', text: translate(`trouble.${state.problem.code}`) };
  }
}
