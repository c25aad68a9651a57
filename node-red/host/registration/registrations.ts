import type { NodeAPI } from '@node-red/registry';
import { systemEnvironment, type Environment } from '../../../core/environment/environment';
import type { WebhookRegistrar } from '../../../core/helpdesk/registration';
import type { RegisteredSecrets } from '../../../core/trigger/secret-lookup';
import type { RegistrationTarget } from './registration-target';
import { createWebhookIndex } from './webhook-index';
import type { RegistrationPort } from './registration-port';
import { NodeRegistration } from './node-registration';
import { createKeyedQueue } from './keyed-queue';

/** The webhooks of all triggers of one helpdesk. They outlive a redeploy, which then costs no call. */
export interface Registrations {
  /** The node wants this to be registered once the flows run; what it had before is adjusted. */
  readonly attach: (nodeId: string, target: RegistrationTarget, port: RegistrationPort) => RegisteredSecrets;
  /** Keeps the registration for the node's successor. */
  readonly detach: (nodeId: string) => void;
  /** Resolves when the webhook is gone, or could not be removed. */
  readonly remove: (nodeId: string) => Promise<void>;
}

export function createRegistrations(
  registrar: WebhookRegistrar,
  { events }: Pick<NodeAPI, 'events'>,
  environment: Environment = systemEnvironment,
): Registrations {
  const registrations = new Map<string, NodeRegistration>();
  const tools = { registrar, environment, queue: createKeyedQueue(), index: createWebhookIndex() };

  let running = false;

  const remove = async (nodeId: string) => {
    const registration = registrations.get(nodeId);
    registrations.delete(nodeId);
    await registration?.remove();
  };

  // Node-RED says these for full and for partial deploys alike.
  const halt = () => {
    running = false;
  };
  events.on('flows:stopping', halt);
  events.on('flows:starting', halt);
  events.on('flows:started', () => {
    running = true;
    // By now every node has said what it wants.
    for (const [nodeId, registration] of registrations) if (!registration.isAttached) void remove(nodeId);
    // A webhook on its way to another URL first: who wants its old one must not find it there.
    const all = [...registrations.values()];
    const moving = all.filter(({ isMoving }) => isMoving);
    for (const registration of [...moving, ...all]) registration.begin();
  });

  return {
    attach: (nodeId, target, port) => {
      const registration = registrations.get(nodeId) ?? new NodeRegistration(tools);
      registrations.set(nodeId, registration);
      registration.attach(target, port);
      if (running) registration.begin();
      return registration.lookup;
    },
    detach: (nodeId) => registrations.get(nodeId)?.detach(),
    remove,
  };
}
