import type {
  CheckResult,
  MadeResult,
  Registration,
  RegistrationProblem,
  RegistrationResult,
  RemovalResult,
  SecretsResult,
  StoredRegistration,
  WebhookRegistrar,
  WebhookSpec,
} from '../../core/helpdesk/registration';
import { chatwoot } from '../../helpdesks/chatwoot';
import type { HelpdeskTrigger } from '../../nodes/host/helpdesk-trigger';

export const URL = 'https://flows.example.com/webhook/1/webhook';

export const REGISTERED: Registration = {
  id: '7',
  url: URL,
  accountId: '12',
  made: true,
  secrets: ['a secret'],
};

/** What a test changes while it runs. */
interface Answers {
  check: CheckResult;
  ensure: RegistrationResult;
  findMade: MadeResult;
  remove: RemovalResult;
  readSecrets: SecretsResult;
}

interface Call {
  readonly step: keyof Answers;
  readonly spec?: WebhookSpec;
  readonly stored?: Partial<StoredRegistration> | undefined;
}

/** A helpdesk that answers what a test says, and notes what it was asked. */
export function fakeRegistrar(changes: Partial<Answers> = {}) {
  const answers: Answers = {
    check: { ok: true, state: 'in-place', registration: REGISTERED },
    ensure: { ok: true, registration: REGISTERED },
    findMade: { ok: true, id: REGISTERED.id },
    remove: { ok: true, state: 'removed' },
    readSecrets: { ok: true, secrets: REGISTERED.secrets },
    ...changes,
  };
  const calls: Call[] = [];
  const note = async <Step extends keyof Answers>(step: Step, rest: Omit<Call, 'step'>) => {
    calls.push({ step, ...rest });
    return answers[step];
  };
  const registrar: WebhookRegistrar = {
    check: (spec, stored) => note('check', { spec, stored }),
    ensure: (spec, stored) => note('ensure', { spec, stored }),
    findMade: (stored) => note('findMade', { stored }),
    remove: (stored) => note('remove', { stored }),
    readSecrets: (stored) => note('readSecrets', { stored }),
  };
  const trigger: HelpdeskTrigger = {
    provider: { ...chatwoot, registrar },
    credentialType: 'webhookApi',
    automatic: { credentialType: 'accountApi', notice: [] },
    setup: [],
    tryOut: '',
    modes: {},
  };
  return { trigger, answers, calls, steps: () => calls.map(({ step }) => step) };
}

export function failing(code: RegistrationProblem['code'], transient: boolean) {
  return { ok: false, problem: { code, detail: `A sentence about ${code}.`, transient } } as const;
}
