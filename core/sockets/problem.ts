/** Why there is no connection. Codes are for programs and stay; the detail is for people. */
export type ProblemCode =
  | 'unreachable'
  | 'endpoint-timeout'
  | 'endpoint-invalid'
  | 'endpoint-untrusted'
  | 'credentials-refused'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-answer'
  | 'connect-failed'
  | 'connect-timeout'
  | 'authentication-timeout'
  | 'unauthorized'
  | 'disconnected'
  | 'silent';

export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong, why probably, what to do next; never a secret. */
  readonly detail: string;
  /** Trying again cannot help: a person has to change something. */
  readonly permanent: boolean;
  /** Milliseconds the other side asked to be left alone. */
  readonly retryAfter?: number;
}

export function transient(code: ProblemCode, detail: string, retryAfter?: number): Problem {
  return { code, detail, permanent: false, ...(retryAfter !== undefined && { retryAfter }) };
}

export function permanent(code: ProblemCode, detail: string): Problem {
  return { code, detail, permanent: true };
}
