import type { Hold, Outcome } from './item/outcome';
import type { Provider } from './helpdesk/provider';
import type { RejectReason } from './helpdesk/refusal';

export interface Answer {
  readonly status: number;
  /** Sent as JSON. It never names the reason: that would help a forger more than a user. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Sent in place of the JSON, as it stands; the headers say what it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const OK: Answer = { status: 200, body: { ok: true } };
const UNAUTHORIZED: Answer = { status: 401, body: { error: 'unauthorized' } };

const REJECTED: { readonly [Reason in RejectReason]: Answer } = {
  'signature-missing': UNAUTHORIZED,
  'signature-malformed': UNAUTHORIZED,
  'signature-mismatch': UNAUTHORIZED,
  'timestamp-missing': UNAUTHORIZED,
  'timestamp-malformed': UNAUTHORIZED,
  'timestamp-too-old': UNAUTHORIZED,
  'timestamp-too-new': UNAUTHORIZED,
  'url-secret-mismatch': UNAUTHORIZED,
  'secret-missing': { status: 503, body: { error: 'unavailable' } },
  'encoding-unsupported': { status: 415, body: { error: 'unsupported encoding' } },
  'raw-body-missing': { status: 400, body: { error: 'unreadable' } },
  'raw-body-parsed': { status: 400, body: { error: 'unreadable' } },
  'body-too-large': { status: 413, body: { error: 'too large' } },
  'body-not-json': { status: 400, body: { error: 'unreadable' } },
  'envelope-invalid': { status: 400, body: { error: 'unreadable' } },
  'method-not-allowed': { status: 405, body: { error: 'method not allowed' }, headers: { Allow: 'POST' } },
};

/** What the sender is told. Never 410 (it kills an event at HelpCrunch), never 5xx for a bad signature. */
export function answer(outcome: Outcome | Hold, provider: Provider): Answer {
  if (outcome.kind === 'ignore' && outcome.challenge) return sendBack(outcome.challenge);
  if (outcome.kind !== 'reject') return OK;
  // Proven but unreadable: a retry brings the same bytes, and failures switch HelpCrunch's webhook off.
  const pointless = outcome.reason === 'body-not-json' || outcome.reason === 'envelope-invalid';
  if (pointless && provider.retries) return OK;
  return REJECTED[outcome.reason];
}

/** The delivery is not to blame, and soon it can be taken: what helps is that the helpdesk sends it again. */
export function tryAgain({ retry }: Pick<Provider, 'retry'>): Answer {
  const { status, retryAfter } = retry ?? { status: 503 };
  const body = { error: 'unavailable' };
  return { status, body, ...(retryAfter !== undefined && { headers: { 'Retry-After': `${retryAfter}` } }) };
}

/** As text, which no browser may take for anything else; the same as JSON for programs that send only that. */
function sendBack(challenge: string): Answer {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
  return { status: 200, body: { challenge }, text: challenge, headers };
}
