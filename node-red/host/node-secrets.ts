import type { AuthenticationMode } from '../../core/helpdesk/provider';
import type { Credential } from '../../core/trigger/credential';
import { fixedSecrets, type SecretSource } from '../../core/trigger/secret-source';
import { usualStatus, type Status } from './status';

/** How a node comes to know which deliveries are genuine. */
export interface NodeSecrets {
  readonly source: SecretSource;
  /** The path is the node's own: from now on deliveries reach it. */
  readonly open: () => void;
  /** @param removed for good; resolves soon in any case, since a deploy waits for it */
  readonly close: (removed: boolean) => Promise<void>;
}

/** A person entered the URL at the helpdesk, and the secret here. */
export function createEnteredSecrets(
  mode: AuthenticationMode,
  credential: Credential,
  status: Status,
): NodeSecrets {
  return {
    source: fixedSecrets(credential),
    open: () => status.show(usualStatus(mode, credential)),
    close: async () => {},
  };
}
