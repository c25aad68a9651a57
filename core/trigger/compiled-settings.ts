import type { DuplicateMemory } from '../duplicates/duplicates';
import type { Provider } from '../helpdesk/provider';
import { createSettings, type ReceiverSettings } from '../settings';
import { createAuthentication, type Credential } from './credential';
import type { TriggerSettings } from './trigger-settings';

/** Prepares settings once for each change of what a person chose or of a secret, so that a delivery costs no set-up. */
export class CompiledSettings {
  private from: { readonly chosen: TriggerSettings; readonly credential: Credential } | undefined;
  private compiled: ReceiverSettings | undefined;

  constructor(
    private readonly provider: Provider,
    private readonly duplicates: (shared: boolean) => DuplicateMemory,
  ) {}

  /** Compares objects, not contents. Throws a {@link ConfigurationError} for what cannot be meant. */
  get(chosen: TriggerSettings, credential: Credential): ReceiverSettings {
    const { compiled, from } = this;
    if (compiled !== undefined && from?.chosen === chosen && from.credential === credential) return compiled;
    const fresh = compileSettings(this.provider, chosen, credential, this.duplicates);
    this.from = { chosen, credential };
    this.compiled = fresh;
    return fresh;
  }
}

/** Throws a {@link ConfigurationError} for a mode, event or number that cannot be meant. */
export function compileSettings(
  provider: Provider,
  chosen: TriggerSettings,
  credential: Credential,
  duplicates: (shared: boolean) => DuplicateMemory,
): ReceiverSettings {
  const { mode, events, filters, emitTests, dropDuplicates, dropRepeats, keepCredentials } = chosen;
  const { foldStatusChanges, shareDuplicates, replayWindow, maxBodyBytes } = chosen;
  return createSettings({
    provider,
    authentication: createAuthentication(mode, credential, replayWindow),
    events,
    filters,
    emitTests,
    duplicates: dropDuplicates ? duplicates(shareDuplicates) : false,
    dropRepeats,
    keepCredentials,
    foldStatus: foldStatusChanges,
    ...(maxBodyBytes === undefined ? {} : { maxBodyBytes }),
    ...(credential.baseUrl === undefined ? {} : { baseUrl: credential.baseUrl }),
    ...(credential.accountId === undefined ? {} : { accountId: credential.accountId }),
  });
}
