import type { RegistrationProblem, RegistrationProblemCode } from './registration';

const TRANSIENT: ReadonlySet<RegistrationProblemCode> = new Set([
  'unreachable',
  'rate-limited',
  'server-error',
]);

export interface Failure {
  readonly ok: false;
  readonly problem: RegistrationProblem;
}

export function problem(code: RegistrationProblemCode, detail: string): RegistrationProblem {
  return { code, detail, transient: TRANSIENT.has(code) };
}

export function failure(code: RegistrationProblemCode, detail: string): Failure {
  return { ok: false, problem: problem(code, detail) };
}
