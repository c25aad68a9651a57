/** Thrown only for a wrong configuration, never for anything a stranger sends. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    readonly code: 'mode-not-supported' | 'unknown-event' | 'invalid-option',
    message: string,
  ) {
    super(message);
  }
}
