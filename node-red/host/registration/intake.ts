import type { Node, NodeAPI } from '@node-red/registry';
import { systemEnvironment } from '../../../core/environment/environment';
import { createSettings, type ReceiverOptions } from '../../../core/settings';
import type { Intake } from '../intake';
import { problemMessage } from '../message';
import type { Status, StatusName } from '../status';
import { translatorOf } from '../texts';
import type { Desire } from './desire';
import type { Missing } from './desire-of';
import { createJudge } from './judge';
import { createRegistrationOutlet } from './node-outlet';
import type { Registrations } from './registrations';
import type { SecretSource } from './secret-lookup';

export interface RegisteringParts {
  readonly RED: NodeAPI;
  readonly node: Node;
  readonly options: ReceiverOptions;
  readonly status: Status;
  readonly registrations: Registrations;
  readonly desire: Desire | Missing;
}

/** Every request waits while a deploy closes nodes, and a helpdesk gives up after 5 s: the rest goes on behind it. */
const LONGEST_CLOSE = 1000;

const NO_SECRETS: SecretSource = { secrets: () => [], fresh: async () => [] };

/** The helpdesk's API is asked for the webhook and its secret. Throws for settings that cannot be meant. */
export function createRegisteringIntake(parts: RegisteringParts): Intake {
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
      if (removed) await soon(registrations.remove(node.id));
      else registrations.detach(node.id);
    },
  };
}

function register(parts: RegisteringParts): SecretSource | undefined {
  const { RED, node, options, status, registrations, desire } = parts;
  const { provider, authentication } = options;
  if (typeof desire !== 'string') {
    const registered: StatusName = authentication.mode === 'signature' ? 'listening' : 'listening-unverified';
    const outlet = createRegistrationOutlet(RED, node, provider, (state) =>
      status.registration(state, registered),
    );
    return registrations.attach(node.id, desire, outlet);
  }
  status.show(desire);
  const detail = translatorOf(RED)(`problem.${desire}`);
  // Only an error with a message object reaches Catch nodes.
  node.error(detail, problemMessage(provider.id, { code: desire, detail }, Date.now()));
  return undefined;
}

function soon(work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = systemEnvironment.after(LONGEST_CLOSE, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
}
