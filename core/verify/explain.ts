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
  /** A secret in the node starts or ends with a space. */
  readonly blankAtEnd?: boolean;
  /** Difference between the two clocks. */
  readonly seconds?: number;
  readonly replayWindow?: number;
  readonly bytes?: number;
  readonly method?: string;
  /** The type of what was given for the bytes: `object`. */
  readonly given?: string;
}

type Sentence = (facts: RefusalFacts) => string;

const REJECTIONS: { readonly [Reason in RejectReason]: Sentence } = {
  'signature-missing': ({ header }) =>
    `The header ${header} is missing. Either the request did not come from the helpdesk, or the helpdesk is not set up to sign.`,
  'signature-malformed': ({ header, expected, length }) =>
    length === -1
      ? `The header ${header} was sent more than once. A proxy may have added a second copy.`
      : `The header ${header} must contain ${expected}, but contained ${length} characters in another format.`,
  'signature-mismatch': ({ header, signed, blankAtEnd }) =>
    `The signature in ${header} does not match the secret in this node (signed text: ${signed}). ` +
    (blankAtEnd
      ? 'The secret in this node starts or ends with a space. Remove it.'
      : 'Copy the secret from the helpdesk again, and make sure that no proxy changes the body.'),
  'timestamp-missing': ({ header }) =>
    `The header ${header} is missing. It is part of the signed text, so the signature cannot be verified.`,
  'timestamp-malformed': ({ header }) =>
    `${header} is not a time in seconds, milliseconds or ISO 8601, so the age of the delivery is unknown.`,
  'timestamp-too-old': ({ seconds, replayWindow }) =>
    `The delivery is ${seconds} s old (allowed: ${replayWindow} s). It was replayed or delayed, or the clocks ` +
    `differ by ${seconds} s. Check NTP on both machines, or increase the replay window.`,
  'timestamp-too-new': ({ seconds, replayWindow }) =>
    `The clock differs by ${seconds} s from the helpdesk's (allowed: ${replayWindow} s). The helpdesk's time is ahead of ` +
    'this machine. Check NTP on both machines, or increase the replay window.',
  'secret-missing': () =>
    'No secret is set, so no delivery can be verified and all are rejected. Enter the secret from the helpdesk.',
  'url-secret-mismatch': () =>
    'The key in the URL is missing or wrong. In the helpdesk, enter the URL with ?key= and the URL key at the end.',
  'encoding-unsupported': () =>
    'The body is compressed in a format that cannot be read; Content-Encoding may only be gzip, deflate or identity. ' +
    'Helpdesks do not compress requests, so a proxy in between did. Turn off request compression there.',
  'raw-body-missing': () =>
    'The original body could not be read: the request was aborted, is not plain JSON, or was consumed before it reached this node.',
  'raw-body-parsed': ({ given }) =>
    `rawBody has the type ${given}, so the body was parsed before it got here. A signature can only be verified over the ` +
    'original bytes: pass those, for example from express.raw().',
  'body-too-large': ({ bytes }) =>
    `The body is larger than ${bytes} bytes. If the helpdesk really sends events of this size, increase the body limit in the options.`,
  'body-not-json': () =>
    'The body is not a JSON object, or it is nested too deeply. Check whether something else sends to this URL.',
  'envelope-invalid': () =>
    'The body is JSON, but not in the format of this helpdesk. Check whether a webhook of another product uses this URL.',
  'method-not-allowed': ({ method }) =>
    `Helpdesks deliver with POST, but the method was ${method}. The request probably came from a browser or a health check.`,
};

const IGNORED: { readonly [Reason in IgnoreReason]: string } = {
  'not-selected': 'The event is not one of the selected events.',
  filtered: 'A filter of this node dropped the event.',
  duplicate: 'The same delivery has already been accepted.',
  folded: 'Only the status changed, and the item of the status change already includes it.',
  test: 'A valid test delivery from the helpdesk arrived. Turn on "Emit Test Deliveries" to emit it.',
  'url-check': 'The helpdesk checked whether this URL responds, and it did.',
  'public-test':
    'A test delivery arrived. It is signed with a public secret that anyone can use, so it is never emitted.',
};

export function reject(reason: RejectReason, facts: RefusalFacts): Reject {
  return { kind: 'reject', reason, detail: REJECTIONS[reason](facts) };
}

export function ignore(reason: IgnoreReason): Ignore {
  return { kind: 'ignore', reason, detail: IGNORED[reason] };
}
