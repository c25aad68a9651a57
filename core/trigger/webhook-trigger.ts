import { answer, tryAgain } from '../answer';
import type { DuplicateMemory } from '../duplicates/duplicates';
import type { Environment } from '../environment/environment';
import type { Delivery } from '../helpdesk/delivery';
import type { Provider } from '../helpdesk/provider';
import type { Reject, RejectReason } from '../helpdesk/refusal';
import type { RegistrationProblem } from '../helpdesk/registration';
import type { Outcome } from '../item/outcome';
import { receive } from '../receive';
import { Notices, type Notice } from '../reports/notices';
import { RefusalReports } from '../reports/refusal-reports';
import { StatusMerger } from '../status/status-merger';
import { CompiledSettings } from './compiled-settings';
import type { Credential } from './credential';
import { explainNonText } from './explain-non-text';
import { explainRegistered } from './explain-registered';
import type { KnownSecrets, SecretSource } from './secret-source';
import type { TriggerSettings } from './trigger-settings';
import type { Verdict } from './verdict';

/** What a webhook trigger takes from the host it runs on. */
export interface TriggerPort {
  readonly after: Environment['after'];
  /** What was emitted is remembered here: the trigger's own memory, or the one it shares with others. */
  readonly duplicates: (shared: boolean) => DuplicateMemory;
  /** What a person does here so that the webhook is registered again, as a sentence. */
  readonly registerAgain: string;
}

const MAYBE_ROTATED: ReadonlySet<RejectReason> = new Set([
  'signature-mismatch',
  'url-secret-mismatch',
  'secret-missing',
]);

/** A webhook trigger, whatever the host: takes deliveries, and says what to do with each. One for each node. */
export class WebhookTrigger {
  private readonly settings: CompiledSettings;
  private readonly merger: StatusMerger;
  private readonly notices = new Notices();
  private readonly reports = new RefusalReports();
  private isClosed = false;

  constructor(
    private readonly provider: Provider,
    private readonly port: TriggerPort,
  ) {
    this.settings = new CompiledSettings(provider, port.duplicates);
    this.merger = new StatusMerger(port.after);
  }

  /**
   * A promise only where a secret has to be read first. Throws, or rejects, a {@link ConfigurationError} for settings
   * that cannot be meant, and whatever `secrets` does.
   */
  take(delivery: Delivery, chosen: TriggerSettings, secrets: SecretSource): Verdict | Promise<Verdict> {
    const known = secrets.known(delivery.receivedAt);
    return known instanceof Promise
      ? known.then((read) => this.judge(delivery, chosen, secrets, read))
      : this.judge(delivery, chosen, secrets, known);
  }

  /** Throws a {@link ConfigurationError} for settings that cannot be meant, before any delivery comes. */
  check(chosen: TriggerSettings, credential: Credential): void {
    this.settings.get(chosen, credential);
  }

  /** Why the helpdesk could not be asked for the secret: a line for the log, at the pace of all others. */
  noteLookup(problem: RegistrationProblem, now: number): Notice | undefined {
    return this.notices.ofLookup(problem, now);
  }

  /** What waits for its other part goes out now, before this returns. */
  flush(): void {
    this.merger.flush();
  }

  /** Another trigger takes its place: what has not been decided yet is passed on to that one. */
  close(): void {
    this.isClosed = true;
  }

  private judge(
    delivery: Delivery,
    chosen: TriggerSettings,
    secrets: SecretSource,
    { credential, isNewest }: KnownSecrets,
  ): Verdict | Promise<Verdict> {
    const outcome = receive(delivery, this.settings.get(chosen, credential));
    if (isNewest || !mayBeRotated(outcome)) return this.decide(outcome, delivery, chosen, credential);
    return secrets.fresh(credential, delivery.receivedAt).then((fresh) => {
      if (this.isClosed) return { action: 'pass-on', reply: tryAgain(this.provider) };
      const again = fresh === credential ? outcome : receive(delivery, this.settings.get(chosen, fresh));
      return this.decide(again, delivery, chosen, fresh);
    });
  }

  private decide(
    judged: Outcome,
    delivery: Delivery,
    chosen: TriggerSettings,
    credential: Credential,
  ): Verdict {
    const { provider } = this;
    const explained = judged.kind === 'reject' ? this.explain(judged, chosen, credential) : judged;
    const notice = this.notices.of(explained, delivery.receivedAt);
    const outcome = this.merger.take(explained);
    const reply = answer(outcome, provider);
    switch (outcome.kind) {
      case 'accept':
        return { action: 'emit', reply, notice, accept: outcome };
      case 'ignore':
        return { action: 'drop', reply, notice };
      case 'hold': {
        const { whenOver } = outcome;
        return {
          action: 'wait',
          reply,
          notice,
          whenOver: (tell) => whenOver((late) => tell(late.kind === 'accept' ? late : undefined)),
        };
      }
      case 'reject': {
        const { mode, maxBodyBytes } = chosen;
        const report = chosen.emitRefusals
          ? this.reports.report(outcome, delivery, { provider, mode, maxBodyBytes })
          : undefined;
        return { action: 'refuse', reply, notice, refusal: outcome, report };
      }
    }
  }

  private explain(refusal: Reject, { registration, mode }: TriggerSettings, credential: Credential): Reject {
    return registration === 'automatic'
      ? explainRegistered(refusal, this.provider.label, this.port.registerAgain)
      : explainNonText(refusal, mode, credential);
  }
}

function mayBeRotated(outcome: Outcome): boolean {
  return outcome.kind === 'reject' && MAYBE_ROTATED.has(outcome.reason);
}
