import type { Node, NodeAPI } from '@node-red/registry';
import { keptIds } from '../../../core/api/in-order';
import type { Provider } from '../../../core/helpdesk/provider';
import type { StoredRegistration } from '../../../core/helpdesk/registration';
import { problemMessage } from '../message';
import { createTranslator } from '../texts';
import type { RegistrationPort } from './registration-port';

/** In the node's context, which the editor shows: it holds no secret. */
const KEY = 'registration';

/** Status, errors, log lines and memory of one trigger's registration. */
export function createRegistrationPort(
  RED: NodeAPI,
  node: Node,
  provider: Provider,
  show: RegistrationPort['state'],
): RegistrationPort {
  return {
    state: show,
    // Only an error with a message object reaches Catch nodes.
    problem: (problem) => node.error(problem.detail, problemMessage(provider.id, problem, Date.now())),
    left: ({ id, accountId }, why) =>
      node.warn(
        createTranslator(RED, node.type)('problem.webhook-left', {
          id: keptIds(id).join(', '),
          account: accountId,
          why,
        }),
      ),
    // With a callback, because not every context store answers at once.
    read: () =>
      new Promise((resolve) => {
        node.context().get(KEY, (_error, value) => resolve(isStored(value) ? value : undefined));
      }),
    write: (registration) =>
      new Promise((resolve) => {
        node.context().set(KEY, registration, () => resolve());
      }),
  };
}

/** Anybody can edit a context. */
function isStored(value: unknown): value is StoredRegistration {
  if (typeof value !== 'object' || value === null) return false;
  const { id, url, accountId, made, baseUrl = '' } = value as Record<string, unknown>;
  return [id, url, accountId, baseUrl].every((each) => typeof each === 'string') && typeof made === 'boolean';
}
