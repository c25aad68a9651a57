import type { Environment } from '../../../core/environment/environment';
import type { RegistrationProblem, RegistrationResult } from '../../../core/helpdesk/registration';
import { createBackoff, type Backoff } from '../../../core/sockets/backoff';
import type { RegistrationPort } from './registration-port';
import type { RegistrationState } from './registration-state';

/** What became of registering: shown, told once, and tried again where that may help. */
export class RegistrationOutcome {
  private port: RegistrationPort | undefined;
  private state: RegistrationState = { name: 'registering' };
  private told: RegistrationProblem['code'] | undefined;
  private cancel = () => {};
  private readonly backoff: Backoff;

  constructor(
    private readonly environment: Pick<Environment, 'now' | 'after' | 'random'>,
    private readonly tryAgain: () => void,
  ) {
    this.backoff = createBackoff(environment.random);
  }

  get isRegistered(): boolean {
    return this.state.name === 'registered';
  }

  attach(port: RegistrationPort): void {
    this.port = port;
    port.state(this.state);
  }

  /** Nobody is there to be told; nothing is tried again. */
  detach(): void {
    this.port = undefined;
    this.cancelRetry();
  }

  /** Something else is to be registered now. */
  reset(): void {
    this.told = undefined;
    this.state = { name: 'registering' };
    this.backoff.reset();
  }

  cancelRetry(): void {
    this.cancel();
  }

  tell(result: RegistrationResult): void {
    if (result.ok) {
      this.told = undefined;
      this.backoff.reset();
      return this.show({ name: 'registered' });
    }
    const { problem } = result;
    if (problem.transient) this.waitAndRetry(problem);
    else this.show({ name: 'failed', problem });
    if (this.told !== problem.code) this.port?.problem(problem);
    this.told = problem.code;
  }

  private waitAndRetry(problem: RegistrationProblem): void {
    const delay = this.backoff.next();
    this.show({ name: 'waiting', until: this.environment.now() + delay, problem });
    if (this.port !== undefined) this.cancel = this.environment.after(delay, this.tryAgain);
  }

  private show(state: RegistrationState): void {
    this.state = state;
    this.port?.state(state);
  }
}
