import type { Node, NodeAPI } from '@node-red/registry';
import { systemEnvironment } from '../../../core/environment/environment';
import { createSettings, type ReceiverOptions } from '../../../core/settings';
import type { DeliveryVerifier } from '../delivery-verifier';
import { problemMessage } from '../message';
import type { Status, StatusName } from '../status';
import { createTranslator } from '../texts';
import type { RegistrationTarget } from './registration-target';
import type { Missing } from './create-target';
import { createJudge } from './judge';
import { createRegistrationPort } from './node-registration-port';
import type { Registrations } from './registrations';
import type { SecretSource } from './secret-lookup';

export interface RegisteredVerifierParts {
  readonly RED: NodeAPI;
  readonly node: Node;
  readonly options: ReceiverOptions;
  readonly status: Status;
  readonly registrations: Registrations;
  readonly target: RegistrationTarget | Missing;
}

/** Every request waits while a deploy closes nodes, and a helpdesk gives up after 5 s: the rest goes on behind it. */
const CLOSE_TIMEOUT_MS = 1000;

const NO_SECRETS: SecretSource = { secrets: () => [], fresh: async () => [] };

/** The helpdesk's API is asked for the webhook and its secret. Throws for settings that cannot be meant. */
export function createRegisteredVerifier(parts: RegisteredVerifierParts): DeliveryVerifier {
  const { node, options, registrations } = parts;
  createSettings(options);
  let source = NO_SECRETS;
  const judge = createJudge(options, {
    secrets: () => source.secrets(),
    fresh: () => source.fresh(),
  });

  return {
    judge,
    open: () => {
      source = register(parts) ?? NO_SECRETS;
    },
    close: async (removed) => {
      if (removed) await withTimeout(registrations.remove(node.id));
      else registrations.detach(node.id);
    },
  };
}

function register(parts: RegisteredVerifierParts): SecretSource | undefined {
  const { RED, node, options, status, registrations, target } = parts;
  const { provider, authentication } = options;
  if (typeof target !== 'string') {
    const registered: StatusName = authentication.mode === 'signature' ? 'listening' : 'listening-unverified';
    const port = createRegistrationPort(RED, node, provider, (state) =>
      status.registration(state, registered),
    );
    return registrations.attach(node.id, target, port);
  }
  status.show(target);
  const detail = createTranslator(RED)(`problem.${target}`);
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
