import { leftElsewhere } from '../../../core/api/left-elsewhere';
import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type { Registration } from '../../../core/helpdesk/registration';
import { withoutPassword } from '../../../core/read/public-url';
import {
  createSecretLookup,
  LOOKUP_TIMEOUT_MS,
  type SecretLookup,
} from '../../../core/trigger/secret-lookup';
import { RegistrationOutcome } from './registration-outcome';
import type { RegistrationTarget } from './registration-target';
import type { RegistrationTools } from './registration-tools';
import type { RegistrationPort } from './registration-port';

/** Milliseconds; a removal takes two calls, and whoever waits for it may wait 15 s at most. */
const REMOVAL_CALL_TIMEOUT_MS = 4000;

/**
 * One trigger's webhook at its helpdesk. It outlives the node that asked for it, so that a restart of the
 * flows with nothing changed costs no call.
 */
export class NodeRegistration {
  private port: RegistrationPort | undefined;
  private attached = false;
  private target: RegistrationTarget | undefined;
  private due = false;
  private hasRead = false;
  /** Of the place where it was before. */
  private leaving: Promise<void> = Promise.resolve();
  private readonly outcome: RegistrationOutcome;
  readonly lookup: SecretLookup;

  constructor(private readonly tools: RegistrationTools) {
    this.outcome = new RegistrationOutcome(tools.environment, () => this.beginAgain());
    this.lookup = createSecretLookup(tools.environment, () => this.readSecrets());
  }

  get isAttached(): boolean {
    return this.attached;
  }

  /** Its webhook has another URL so far, which somebody else may want now. */
  get isMoving(): boolean {
    const stored = this.target && this.tools.index.of(this, this.target.place);
    return stored !== undefined && stored.url !== withoutPassword(this.target?.spec.url ?? '');
  }

  /** Takes effect with {@link begin}. */
  attach(target: RegistrationTarget, port: RegistrationPort): void {
    const inPlace = this.outcome.isRegistered || this.lookup.isRegistering();
    const before = this.target;
    this.target = target;
    this.port = port;
    this.attached = true;
    if (before?.key !== target.key || !inPlace) {
      this.due = true;
      this.outcome.reset();
    }
    if (before !== undefined && before.place !== target.place) {
      this.lookup.learn([]);
      this.leaving = this.leave(before.place);
    }
    this.outcome.attach(port);
  }

  /** The node is closed; another one may come. Nothing is tried again until then. */
  detach(): void {
    this.attached = false;
    this.outcome.detach();
  }

  begin(): void {
    const { target, due } = this;
    this.due = false;
    if (target === undefined || !due) return;
    this.outcome.cancelRetry();
    void this.tools.queue(target.place, () => this.lookup.during(this.ensure(target)));
  }

  private beginAgain(): void {
    this.due = true;
    this.begin();
  }

  /** Resolves when the webhook is removed, or could not be, which is told then. */
  remove(): Promise<void> {
    const place = this.target?.place;
    this.detach();
    this.target = undefined;
    return place === undefined ? Promise.resolve() : this.leave(place);
  }

  private async ensure(target: RegistrationTarget): Promise<void> {
    // Another login may lead to the same list of webhooks: what is about to go there must not be found.
    await this.leaving;
    // Something else may be wanted by the time its turn has come.
    if (this.target?.key !== target.key) return;
    const api = target.api();
    await this.recall(target, api);
    const { registrar, index } = this.tools;
    const result = await registrar.ensure(target.spec, index.of(this, target.place), api);
    if (result.ok) await this.keep(target, result.registration);
    if (this.target?.key === target.key) this.outcome.tell(result);
  }

  /** What was registered before the host was started, if this is the first time since. */
  private async recall(target: RegistrationTarget, api: HelpdeskApi): Promise<void> {
    if (this.hasRead) return;
    this.hasRead = true;
    const stored = await this.port?.read();
    if (stored === undefined) return;
    const { registrar, index } = this.tools;
    const left = await leftElsewhere(stored, { registrar, api, baseUrl: target.baseUrl });
    if (left === undefined && stored.accountId === api.accountId) index.take(this, { stored, target });
    if (left !== undefined && stored.made) this.port?.left(stored, left);
  }

  private async keep(target: RegistrationTarget, { secrets, ...registered }: Registration): Promise<void> {
    const stored = { ...registered, baseUrl: withoutPassword(target.baseUrl) };
    const before = this.tools.index.of(this, target.place);
    this.tools.index.take(this, { stored, target });
    if (this.target?.place !== target.place) return;
    this.lookup.learn(secrets);
    if (JSON.stringify(stored) !== JSON.stringify(before)) await this.port?.write(stored);
  }

  /** Reads the secrets, and changes nothing. */
  private async readSecrets(): Promise<void> {
    const { target } = this;
    if (target === undefined) return;
    const api = target.api(LOOKUP_TIMEOUT_MS);
    const result = await this.tools.registrar.readSecrets({ ...api, url: target.spec.url }, api);
    if (result.ok && this.target?.key === target.key) this.lookup.learn(result.secrets);
  }

  /** What a place was asked to hold has to be there before it can be removed, so this waits for its turn. */
  private leave(place: string): Promise<void> {
    return this.tools.queue(place, async () => {
      const webhook = this.tools.index.drop(this, place);
      if (webhook === undefined) return;
      const { stored, target } = webhook;
      const result = await this.tools.registrar.remove(stored, target.api(REMOVAL_CALL_TIMEOUT_MS));
      if (!result.ok) this.port?.left(stored, result.problem.detail);
    });
  }
}
