import type { Ignore, IgnoreReason, Reject, RejectReason } from '../helpdesk/refusal';

/** What a sentence may mention. Only shapes and numbers: never a secret, a signature or a message text. */
export interface RefusalFacts {
  readonly header?: string;
  /** What the value should have looked like. */
  readonly expected?: string;
  /** Length of what arrived instead; -1 when the header came more than once. */
  readonly length?: number;
  /** The signed text as a template: `{timestamp}.{body}`. */
  readonly signed?: string;
  /** A secret in the node begins or ends with a blank. */
  readonly blankAtEnd?: boolean;
  /** Difference between the two clocks. */
  readonly seconds?: number;
  readonly replayWindow?: number;
  readonly bytes?: number;
  readonly method?: string;
}

type Sentence = (facts: RefusalFacts) => string;

const REJECTIONS: { readonly [Reason in RejectReason]: Sentence } = {
  'signature-missing': ({ header }) =>
    `The header ${header} is missing: the request did not come from the helpdesk, or it is not set up to sign.`,
  'signature-malformed': ({ header, expected, length }) =>
    length === -1
      ? `The header ${header} came more than once: a proxy in between may add its own copy.`
      : `The header ${header} should hold ${expected}, but ${length} characters of another shape arrived.`,
  'signature-mismatch': ({ header, signed, blankAtEnd }) =>
    `The signature in ${header} does not fit the secret in this node (signed text: ${signed}). ` +
    (blankAtEnd
      ? 'The secret in this node begins or ends with a blank: remove it.'
      : 'Copy the secret again from the helpdesk, and make sure that no proxy changes the body.'),
  'timestamp-missing': ({ header }) => `The header ${header} is missing, and it is part of what is signed.`,
  'timestamp-malformed': ({ header }) =>
    `${header} is neither seconds, milliseconds nor an ISO 8601 time, so the age of the delivery is unknown.`,
  'timestamp-too-old': ({ seconds, replayWindow }) =>
    `The delivery is ${seconds} s old (allowed: ${replayWindow} s): it was replayed or held up, or the clocks ` +
    `differ by ${seconds} s. Check NTP on both machines, or widen the replay window.`,
  'timestamp-too-new': ({ seconds, replayWindow }) =>
    `The clock differs by ${seconds} s from the helpdesk's (allowed: ${replayWindow} s): its time is ahead of ` +
    'this machine. Check NTP on both machines, or widen the replay window.',
  'secret-missing': () =>
    'No secret is set, so nothing can be proven and every delivery is refused. Enter the secret from the helpdesk.',
  'url-secret-mismatch': () =>
    'The key in the URL is missing or wrong. Enter the URL at the helpdesk exactly as this node shows it, key included.',
  'raw-body-missing': () =>
    'The body could not be read as it was sent (aborted, not plain JSON, or consumed by something in front of this node).',
  'body-too-large': ({ bytes }) =>
    `The body is larger than ${bytes} bytes. Raise the limit in the options if the helpdesk really sends such events.`,
  'body-not-json': () =>
    'The body is signed, but it is not a JSON object, or nested deeper than any helpdesk writes.',
  'envelope-invalid': () =>
    'The body is JSON, but not of the form this helpdesk sends: was the webhook of another product pointed here?',
  'method-not-allowed': ({ method }) =>
    `Helpdesks deliver with POST, but ${method} arrived: a browser or a health check?`,
};

const IGNORED: { readonly [Reason in IgnoreReason]: string } = {
  'not-selected': 'The event is not among the chosen ones.',
  filtered: 'A filter of this node holds the event back.',
  duplicate: 'The same delivery was already accepted.',
  folded: 'Only a status changed, which the item of the status change tells, too.',
  test: 'A test delivery of the helpdesk arrived and is fine; switch on "Emit Test Deliveries" to see it.',
  'url-check': 'The helpdesk looked whether this URL is there, as it does before it delivers. It is.',
};

export function reject(reason: RejectReason, facts: RefusalFacts): Reject {
  return { kind: 'reject', reason, detail: REJECTIONS[reason](facts) };
}

export function ignore(reason: IgnoreReason): Ignore {
  return { kind: 'ignore', reason, detail: IGNORED[reason] };
}
