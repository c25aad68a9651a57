import { createAuthenticator, readReplayWindow, type Authentication } from './verify/authentication';
import { ConfigurationError } from './helpdesk/configuration-error';
import type { Provider } from './helpdesk/provider';
import { createItemSettings, type ItemOptions, type ItemSettings } from './item/item-settings';
import type { Verifier } from './verify/signature';

/** What a trigger was told to do, in the words of its editor. */
export interface ReceiverOptions<P extends Provider = Provider> extends ItemOptions<P> {
  readonly authentication: Authentication;
  /** Default 1 MiB; helpdesk events are a few kilobytes. */
  readonly maxBodyBytes?: number;
  /** Marks both parts of a status change that arrives as two events, for a {@link StatusMerger}; default false. */
  readonly foldStatus?: boolean;
  /** Emit the provider's own test deliveries, marked `test: true`; default false. */
  readonly emitTests?: boolean;
}

/** The same, checked and prepared once, so that a request costs no set-up. */
export interface ReceiverSettings<P extends Provider = Provider> extends ItemSettings<P> {
  /** @internal */
  readonly authenticate: Verifier;
  readonly verified: boolean;
  /** Seconds; 0 is off. */
  readonly bodyReplayWindow: number;
  readonly maxBodyBytes: number;
  readonly emitTests: boolean;
  readonly foldStatus: boolean;
}

export const DEFAULT_MAX_BODY_BYTES = 1_048_576;

/** Throws a {@link ConfigurationError} for a mode, event or number that cannot be meant. */
export function createSettings<P extends Provider>(options: ReceiverOptions<P>): ReceiverSettings<P> {
  const { provider, authentication, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = options;
  const replayWindow = readReplayWindow(provider, authentication);
  requireNumber('replay window (seconds)', replayWindow);
  requireNumber('body limit (bytes)', maxBodyBytes);
  return {
    ...createItemSettings(options),
    authenticate: createAuthenticator(provider, authentication),
    verified: authentication.mode === 'signature',
    bodyReplayWindow: replayWindow,
    maxBodyBytes,
    emitTests: options.emitTests ?? false,
    foldStatus: options.foldStatus ?? false,
  };
}

function requireNumber(name: string, value: number): void {
  if (Number.isFinite(value) && value >= 0) return;
  throw new ConfigurationError('invalid-option', `The ${name} must be 0 or more, but is ${value}.`);
}
