import { createAuthenticator, replayWindowOf, type Authentication } from './authentication';
import { createDuplicateMemory, NO_RESERVATION, type DuplicateMemory } from './duplicates';
import { ConfigurationError } from './errors';
import { createFilter, type Filters } from './filters';
import type { NormaliseContext, Normalised, Provider } from './provider';
import { ALL_EVENTS, createSelection, type Selection } from './selection';
import type { Verifier } from './signature';

/** What a trigger was told to do, in the words of its editor. */
export interface ReceiverOptions {
  readonly provider: Provider;
  readonly authentication: Authentication;
  /** Event names, `preset:<id>` or `*`; default all. */
  readonly events?: readonly string[];
  readonly filters?: Filters;
  /** Default 1 MiB; helpdesk events are a few kilobytes. */
  readonly maxBodyBytes?: number;
  /** Emit the provider's own test deliveries, marked `test: true`; default false. */
  readonly emitTests?: boolean;
  /** Where duplicates are remembered; default a memory of its own, false switches it off. */
  readonly duplicates?: DuplicateMemory | false;
  /** The helpdesk's own address, for links (self-hosted Chatwoot). */
  readonly baseUrl?: string;
}

/** The same, checked and prepared once, so that a request costs no set-up. */
export interface ReceiverSettings {
  readonly provider: Provider;
  readonly authenticate: Verifier;
  readonly verified: boolean;
  /** Seconds; 0 is off. */
  readonly bodyReplayWindow: number;
  readonly selection: Selection;
  readonly passes: (normalised: Normalised) => boolean;
  readonly maxBodyBytes: number;
  readonly emitTests: boolean;
  readonly duplicates: DuplicateMemory;
  readonly context: NormaliseContext;
  readonly knownEvents: ReadonlySet<string>;
}

export const DEFAULT_MAX_BODY_BYTES = 1_048_576;

const REMEMBERS_NOTHING: DuplicateMemory = { reserve: () => NO_RESERVATION, size: () => 0 };

/** Throws a {@link ConfigurationError} for a mode, event or number that cannot be meant. */
export function createSettings(options: ReceiverOptions): ReceiverSettings {
  const { provider, authentication, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = options;
  const replayWindow = replayWindowOf(provider, authentication);
  requireNumber('replay window (seconds)', replayWindow);
  requireNumber('body limit (bytes)', maxBodyBytes);
  return {
    provider,
    authenticate: createAuthenticator(provider, authentication),
    verified: authentication.mode === 'signature',
    bodyReplayWindow: replayWindow,
    selection: createSelection(provider, options.events ?? [ALL_EVENTS]),
    passes: createFilter(options.filters ?? {}),
    maxBodyBytes,
    emitTests: options.emitTests ?? false,
    duplicates:
      options.duplicates === false ? REMEMBERS_NOTHING : (options.duplicates ?? createDuplicateMemory()),
    context: { baseUrl: options.baseUrl?.replace(/\/+$/, '') || null },
    knownEvents: new Set(provider.events.map((event) => event.name)),
  };
}

function requireNumber(name: string, value: number): void {
  if (Number.isFinite(value) && value >= 0) return;
  throw new ConfigurationError('invalid-option', `The ${name} has to be 0 or more, but is ${value}.`);
}
