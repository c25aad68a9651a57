import type { DeliveryResult } from '../deliver';
import type { SendRequest } from './arguments';

/** What a delivery is sent to show. */
export type Expectation = 'accept' | 'refuse' | 'either';

export interface Judgement {
  readonly text: string;
  readonly asExpected: boolean;
}

export function createExpectation(request: SendRequest): Expectation {
  const { tamper, stale, unsigned, test, provider, secret, stored, resign } = request;
  // Whether these are refused is the trigger's setting: unsigned mode, or a window for times in the body.
  if (unsigned || (test && secret === '')) return 'either';
  if (tamper) return 'refuse';
  // Its signature may be old, or made with a secret that the trigger does not have.
  if (stored !== undefined && !resign) return 'either';
  if (stale) return provider === 'crisp' || provider === 'chatwoot' ? 'refuse' : 'either';
  return 'accept';
}

/** The answer in words: what the status means, and what to look at when it is a surprise. */
export function judge({ status, body, durationMs }: DeliveryResult, request: SendRequest): Judgement {
  const expectation = createExpectation(request);
  const accepted = status >= 200 && status < 300;
  const asExpected =
    expectation === 'either' ? accepted || status === 401 : accepted === (expectation === 'accept');
  const answer = body === '' ? '' : ` ${body.slice(0, 200)}`;
  const text = `${status} in ${durationMs} ms${answer}\n  ${meaning(status, request, expectation)}`;
  return { text, asExpected };
}

function meaning(status: number, request: SendRequest, expectation: Expectation): string {
  if (status >= 200 && status < 300) return accepted(request, expectation);
  if (status === 401) return refused(request, expectation);
  return OTHER[status] ?? `No trigger of this package answers with ${status}. Check the URL.`;
}

function accepted(request: SendRequest, expectation: Expectation): string {
  if (expectation === 'refuse')
    return 'Accepted, although it should have been rejected. Check that this URL belongs to a trigger that verifies deliveries.';
  if (request.stale)
    return 'Accepted. The time is in the body, and the trigger checks it only if a replay window is set.';
  if (request.unsigned)
    return 'Accepted: the trigger allows unsigned deliveries. The item is marked "verified": false.';
  if (request.test)
    return 'Accepted. The trigger emits a test delivery only if "Emit Test Deliveries" is on.';
  if (request.stored !== undefined)
    return 'Accepted. If no item appears, the delivery is a duplicate, or its event is not selected.';
  return 'Accepted. If no item appears, the event is not selected, or a filter dropped it: the answer is the same.';
}

function refused(request: SendRequest, expectation: Expectation): string {
  if (request.tamper) return 'Rejected, as expected: the body was changed after signing.';
  if (request.stale) return 'Rejected, as expected: the delivery is too old.';
  if (request.stored !== undefined && !request.resign)
    return 'Rejected: the signature is too old, or was made with another secret. Sign it again with --resign --secret S.';
  if (expectation === 'either') return 'Rejected: this trigger requires a signature.';
  return 'Rejected. Check that --secret is exactly the secret in the trigger; its status or log shows the reason.';
}

const OTHER: Readonly<Record<number, string>> = {
  400: 'Rejected as unreadable. Check that the trigger is for this helpdesk.',
  404: 'There is no trigger at this URL. In n8n, publish the workflow, or click "Execute step" for a test URL. In Node-RED, deploy.',
  405: 'This URL does not accept POST. Check the URL.',
  413: 'The body is larger than the body limit of the trigger.',
  415: 'The trigger cannot read this compression of the body.',
  500: 'The host failed while it handled the delivery. See its log.',
  503: 'The trigger has no secret, so it rejects every delivery. Enter the secret there.',
};

/** Why nothing answered, in words. */
export function explainSilence(error: unknown, url: string): string {
  const { host } = new URL(url);
  const { code = '', message = 'no answer' } = error as { code?: string; message?: string };
  switch (code) {
    case 'ECONNREFUSED':
      return `Nothing is listening at ${host}. Check that the host is running and that the port is correct.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} was not found. Check the host name.`;
    case 'ECONNRESET':
      return `${host} closed the connection without an answer.`;
    default:
      return `Request to ${host} failed: ${message}.`;
  }
}
