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
  return OTHER[status] ?? `${status} is no answer that a trigger of this package gives: is the URL right?`;
}

function accepted(request: SendRequest, expectation: Expectation): string {
  if (expectation === 'refuse')
    return 'Accepted, although it should have been refused: does this URL check anything?';
  if (request.stale)
    return 'Accepted: the time is inside the body here, and is only checked with a replay window set.';
  if (request.unsigned)
    return 'Accepted: the trigger takes unsigned deliveries; the item says "verified": false.';
  if (request.test)
    return 'Accepted. A test delivery gives an item only with "Emit Test Deliveries" switched on.';
  if (request.stored !== undefined)
    return 'Accepted. No item? A copy of what the trigger had before is dropped, as is an event that is not chosen.';
  return 'Accepted. No item? Then the event is not chosen, or a filter holds it back: the answer is the same.';
}

function refused(request: SendRequest, expectation: Expectation): string {
  if (request.tamper) return 'Refused, as a body that was changed on its way should be.';
  if (request.stale) return 'Refused, as an old delivery that is played again should be.';
  if (request.stored !== undefined && !request.resign)
    return 'Refused: its signature is too old, or made with another secret. --resign --secret S signs it anew.';
  if (expectation === 'either') return 'Refused: this trigger wants a signature.';
  return 'Refused: is --secret exactly the one in the trigger? Its status says the reason.';
}

const OTHER: Readonly<Record<number, string>> = {
  400: 'Refused as unreadable: is the trigger made for this helpdesk?',
  404: 'Nothing is registered there. In n8n: activate the workflow, or press "Listen for test event" for a test URL. In Node-RED: deploy.',
  405: 'There is something at this URL, but it takes no POST.',
  413: 'The trigger has a smaller limit for bodies.',
  415: 'The trigger cannot read this compression of the body.',
  500: 'The host failed behind the trigger: see its log.',
  503: 'The trigger has no secret yet, so it refuses everything: enter it there.',
};

/** Why nothing answered, in words. */
export function explainSilence(error: unknown, url: string): string {
  const { host } = new URL(url);
  const { code = '', message = 'no answer' } = error as { code?: string; message?: string };
  switch (code) {
    case 'ECONNREFUSED':
      return `Nothing listens at ${host}: is the host started, and is the port right?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no machine called ${host}.`;
    case 'ECONNRESET':
      return `${host} hung up without an answer.`;
    default:
      return `From ${host}: ${message}.`;
  }
}
