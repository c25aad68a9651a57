import type {
  IHookFunctions,
  IHttpRequestOptions,
  ILoadOptionsFunctions,
  IWebhookFunctions,
} from 'n8n-workflow';
import type { ApiAnswer, ApiCall, ApiRequest, NoAnswer } from '../../core/helpdesk/api';
import { object, text } from '../../core/read/read';

export type ApiContext = IHookFunctions | IWebhookFunctions | ILoadOptionsFunctions;

/** Milliseconds for one call. */
const CALL_TIMEOUT_MS = 8_000;

/**
 * A helpdesk's API by way of n8n's request helper: it adds the token, and obeys the proxy, the protected networks
 * and the allowed domains that n8n was set up with.
 */
export function createApiCall(
  context: ApiContext,
  credentialType: string,
  baseUrl: string,
  deadline?: AbortSignal,
): ApiCall {
  return async (request) => {
    const signals = [AbortSignal.timeout(CALL_TIMEOUT_MS), deadline, request.signal];
    const signal = AbortSignal.any(signals.filter((each) => each !== undefined));
    const options = optionsFor(request, baseUrl, signal);
    const sent = context.helpers.httpRequestWithAuthentication
      .call(context, credentialType, options)
      .then(readAnswer, readFailure);
    // The helper looks a name up before it listens to the signal.
    return Promise.race([sent, late(signal)]);
  };
}

function optionsFor(
  { method, path, query, body, headers }: ApiRequest,
  baseUrl: string,
  signal: AbortSignal,
) {
  const options: IHttpRequestOptions = {
    method,
    url: `${baseUrl}${path}`,
    json: true,
    returnFullResponse: true,
    ignoreHttpStatusErrors: true,
    disableFollowRedirect: true,
    timeout: CALL_TIMEOUT_MS,
    abortSignal: signal,
    ...(query !== undefined && { qs: { ...query } }),
    ...(body !== undefined && { body: { ...body } }),
    ...(headers !== undefined && { headers: { ...headers } }),
  };
  return options;
}

function readAnswer(response: unknown): ApiAnswer {
  const { statusCode, body, headers } = object(response);
  const date = text(object(headers).date);
  const retryAfter = text(object(headers)['retry-after']);
  const resourceId = text(object(headers)['resource-id']);
  return {
    status: typeof statusCode === 'number' ? statusCode : 0,
    // What is not JSON stays a text: a page.
    body: typeof body === 'string' ? undefined : body,
    ...(date !== null && { date }),
    ...(retryAfter !== null && { retryAfter }),
    ...(resourceId !== null && { resourceId }),
  };
}

/** Codes only: a message may quote the request, and with it the token. n8n 1.x puts them where HTTP's should be. */
function readFailure(error: unknown): NoAnswer {
  const { code: own, cause, httpCode } = object(error);
  const codes = [own, object(cause).code, httpCode].map(text);
  const code = codes.find((each) => each !== null && /^[A-Z][A-Z0-9_]{2,40}$/.test(each));
  return { status: 'unreachable', reason: code ?? 'n8n could not send the request' };
}

function late(signal: AbortSignal): Promise<NoAnswer> {
  const answer: NoAnswer = { status: 'unreachable', reason: 'request timed out' };
  return new Promise((resolve) => {
    if (signal.aborted) resolve(answer);
    else signal.addEventListener('abort', () => resolve(answer), { once: true });
  });
}
