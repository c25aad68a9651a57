import type {
  Registration as Registered,
  RegistrationProblem,
  RegistrationResult,
  WebhookRegistrar,
} from '../../../core/helpdesk/registration';
import { createBackoff, type Backoff } from '../../../core/sockets/backoff';
import type { Environment } from '../../../core/environment/environment';
import type { Desire } from './desire';
import type { Ledger } from './ledger';
import type { RegistrationOutlet } from './outlet';
import { createSecretLookup, LONGEST_LOOK, type SecretLookup } from './secret-lookup';
import type { RegistrationState } from './state';
import type { Turns } from './turns';

export interface RegistrationTools {
  readonly registrar: WebhookRegistrar;
  readonly environment: Environment;
  readonly turns: Turns;
  readonly ledger: Ledger;
}

/** Milliseconds; a removal takes two calls, and whoever waits for it may wait 15 s at most. */
const LONGEST_REMOVAL_CALL = 4000;

/**
 * One trigger's webhook at its helpdesk. It outlives the node that asked for it, so that a restart of the
 * flows with nothing changed costs no call.
 */
export class Registration {
  private outlet: RegistrationOutlet | undefined;
  private attached = false;
  private desire: Desire | undefined;
  private due = false;
  private state: RegistrationState = { name: 'registering' };
  private told: RegistrationProblem['code'] | undefined;
  private cancelRetry = () => {};
  private hasRead = false;
  private readonly backoff: Backoff;
  readonly lookup: SecretLookup;

  constructor(private readonly tools: RegistrationTools) {
    this.backoff = createBackoff(tools.environment.random);
    this.lookup = createSecretLookup(tools.environment, () => this.look());
  }

  get isAttached(): boolean {
    return this.attached;
  }

  /** Its webhook has another URL so far, which somebody else may want now. */
  get isMoving(): boolean {
    const stored = this.desire && this.tools.ledger.of(this, this.desire.place);
    return stored !== undefined && stored.url !== this.desire?.wish.url;
  }

  /** Takes effect with {@link begin}. */
  attach(desire: Desire, outlet: RegistrationOutlet): void {
    const inPlace = this.state.name === 'registered' || this.lookup.isRegistering();
    const before = this.desire;
    this.desire = desire;
    this.outlet = outlet;
    this.attached = true;
    if (before?.key !== desire.key || !inPlace) {
      this.due = true;
      this.told = undefined;
      this.state = { name: 'registering' };
      this.backoff.reset();
    }
    if (before !== undefined && before.place !== desire.place) {
      this.lookup.learn([]);
      void this.leave(before.place);
    }
    outlet.state(this.state);
  }

  /** The node is closed; another one may come. Nothing is tried again until then. */
  detach(): void {
    this.attached = false;
    this.cancelRetry();
  }

  begin(): void {
    const { desire, due } = this;
    this.due = false;
    if (desire === undefined || !due) return;
    this.cancelRetry();
    void this.tools.turns(desire.place, () => this.lookup.during(this.ensure(desire)));
  }

  /** Resolves when the webhook is removed, or could not be, which is told then. */
  remove(): Promise<void> {
    const place = this.desire?.place;
    this.detach();
    this.desire = undefined;
    return place === undefined ? Promise.resolve() : this.leave(place);
  }

  private async ensure(desire: Desire): Promise<void> {
    // Something else may be wanted by the time its turn has come.
    if (this.desire?.key !== desire.key) return;
    const api = desire.api();
    await this.recall(desire, api.accountId);
    const { registrar, ledger } = this.tools;
    const result = await registrar.ensure(desire.wish, ledger.of(this, desire.place), api);
    if (result.ok) await this.keep(desire, result.registration);
    if (this.desire?.key === desire.key) this.tell(result);
  }

  /** What was registered before the host was started, if this is the first time since. */
  private async recall(desire: Desire, accountId: string): Promise<void> {
    if (this.hasRead) return;
    this.hasRead = true;
    const stored = await this.outlet?.read();
    if (stored?.accountId === accountId) this.tools.ledger.take(this, { stored, desire });
  }

  private async keep(desire: Desire, { secrets, ...stored }: Registered): Promise<void> {
    const before = this.tools.ledger.of(this, desire.place);
    this.tools.ledger.take(this, { stored, desire });
    if (this.desire?.place !== desire.place) return;
    this.lookup.learn(secrets);
    if (JSON.stringify(stored) !== JSON.stringify(before)) await this.outlet?.write(stored);
  }

  private tell(result: RegistrationResult): void {
    if (result.ok) {
      this.told = undefined;
      this.backoff.reset();
      this.show({ name: 'registered' });
      return;
    }
    const { problem } = result;
    if (problem.passing) this.waitAndRetry(problem);
    else this.show({ name: 'failed', problem });
    if (this.attached && this.told !== problem.code) this.outlet?.problem(problem);
    this.told = problem.code;
  }

  private waitAndRetry(problem: RegistrationProblem): void {
    const { environment } = this.tools;
    const delay = this.backoff.next();
    this.show({ name: 'waiting', until: environment.now() + delay, problem });
    if (!this.attached) return;
    this.cancelRetry = environment.after(delay, () => {
      this.due = true;
      this.begin();
    });
  }

  private show(state: RegistrationState): void {
    this.state = state;
    if (this.attached) this.outlet?.state(state);
  }

  /** Reads the secrets, and changes nothing. */
  private async look(): Promise<void> {
    const { desire } = this;
    if (desire === undefined) return;
    const api = desire.api(LONGEST_LOOK);
    const stored = { url: desire.wish.url, accountId: api.accountId };
    const result = await this.tools.registrar.readSecrets(stored, api);
    if (result.ok && this.desire?.key === desire.key) this.lookup.learn(result.secrets);
  }

  /** What a place was asked to hold has to be there before it can be removed, so this waits for its turn. */
  private leave(place: string): Promise<void> {
    return this.tools.turns(place, async () => {
      const holding = this.tools.ledger.drop(this, place);
      if (holding === undefined) return;
      const { stored, desire } = holding;
      const result = await this.tools.registrar.remove(stored, desire.api(LONGEST_REMOVAL_CALL));
      if (!result.ok) this.outlet?.left(stored, result.problem);
    });
  }
}
