import type { Node, NodeAPI } from '@node-red/registry';
import { systemEnvironment } from '../../../core/environment/environment';
import type { AuthenticationMode, Provider } from '../../../core/helpdesk/provider';
import type { Credential } from '../../../core/trigger/credential';
import { registeredSource } from '../../../core/trigger/secret-lookup';
import { fixedSecrets, type SecretSource } from '../../../core/trigger/secret-source';
import { describeMissing } from '../describe-missing';
import { problemMessage } from '../message';
import type { NodeSecrets } from '../node-secrets';
import type { Status, StatusName } from '../status';
import type { RegistrationTarget } from './registration-target';
import type { MissingForWebhook } from './create-target';
import { createRegistrationPort } from './node-registration-port';
import type { Registrations } from './registrations';

export interface RegisteredSecretsParts {
  readonly RED: NodeAPI;
  readonly node: Node;
  readonly provider: Provider;
  readonly mode: AuthenticationMode;
  /** What the account says besides the secret. */
  readonly credential: Credential;
  readonly status: Status;
  readonly registrations: Registrations;
  readonly target: RegistrationTarget | MissingForWebhook;
}

/** Every request waits while a deploy closes nodes, and a helpdesk gives up after 5 s: the rest goes on behind it. */
const CLOSE_TIMEOUT_MS = 1000;

/** The helpdesk's API is asked for the webhook and its secret. */
export function createRegisteredSecrets(parts: RegisteredSecretsParts): NodeSecrets {
  const { node, registrations } = parts;
  const credential = { ...parts.credential, signingSecrets: [] };
  let current: SecretSource = fixedSecrets(credential);

  return {
    source: {
      known: (now) => current.known(now),
      fresh: (known, now) => current.fresh(known, now),
    },
    open: () => {
      current = register(parts, credential) ?? fixedSecrets(credential);
    },
    close: async (removed) => {
      if (removed) await withTimeout(registrations.remove(node.id));
      else registrations.detach(node.id);
    },
  };
}

function register(parts: RegisteredSecretsParts, credential: Credential): SecretSource | undefined {
  const { RED, node, provider, mode, status, registrations, target } = parts;
  if (typeof target !== 'string') {
    const registered: StatusName = mode === 'signature' ? 'listening' : 'listening-unverified';
    const port = createRegistrationPort(RED, node, provider, (state) =>
      status.registration(state, registered),
    );
    return registeredSource(registrations.attach(node.id, target, port), credential);
  }
  status.show(target);
  const detail = describeMissing(RED, { type: node.type, providerId: provider.id }, 'problem', target);
  // Only an error with a message object reaches Catch nodes.
  node.error(detail, problemMessage(provider.id, { code: target, detail }, Date.now()));
  return undefined;
}

function withTimeout(work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = systemEnvironment.after(CLOSE_TIMEOUT_MS, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
}
