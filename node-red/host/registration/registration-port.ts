import type { RegistrationProblem, StoredRegistration } from '../../../core/helpdesk/registration';
import type { RegistrationState } from './registration-state';

/** What a node does with what its registration tells. */
export interface RegistrationPort {
  readonly state: (state: RegistrationState) => void;
  /** Once per kind of trouble, until it is over. */
  readonly problem: (problem: RegistrationProblem) => void;
  /** What was made here could not be removed. */
  readonly left: (registration: StoredRegistration, why: string) => void;
  /** Where the registration is kept over restarts of the host; never rejects. */
  readonly read: () => Promise<StoredRegistration | undefined>;
  readonly write: (registration: StoredRegistration) => Promise<void>;
}
