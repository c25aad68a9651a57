import type { RegistrationProblem } from '../../../core/helpdesk/registration';

/** Where a trigger's registration stands. */
export type RegistrationState =
  | { readonly name: 'registering' }
  | { readonly name: 'registered' }
  /** Tried again at `until`, in milliseconds since the epoch. */
  | { readonly name: 'waiting'; readonly until: number; readonly problem: RegistrationProblem }
  /** Only a person can help. */
  | { readonly name: 'failed'; readonly problem: RegistrationProblem };
