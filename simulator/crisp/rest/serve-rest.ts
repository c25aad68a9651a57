import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Simulation } from '../simulation';
import type { CrispToken } from '../tokens';
import { refused, type RestAnswer } from './answer';
import { routes } from './routes';

/** Every call counts, also the refused ones: Crisp bounds what a token may ask in a day. */
export function serveRest(simulation: Simulation, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') return serveCall(simulation, request, response);
  json(request).then(
    (body) => serveCall(simulation, request, response, body),
    () => serveCall(simulation, request, response, null),
  );
}

function serveCall(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
  written?: unknown,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const answer = simulation.switches.rest?.(url.pathname) ?? answerCall(simulation, request, url, written);
  simulation.calls.push({
    at: simulation.now(),
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    tier: String(request.headers['x-crisp-tier'] ?? ''),
    status: answer === 'silence' ? null : answer.status,
  });
  if (answer === 'silence') return;
  const { status, body, headers } = answer;
  const asText = typeof body === 'string';
  const type = asText ? 'text/html' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(request.method === 'HEAD' ? undefined : asText ? body : JSON.stringify(body));
}

function answerCall(
  simulation: Simulation,
  request: IncomingMessage,
  url: URL,
  written: unknown,
): RestAnswer {
  const token = readToken(simulation, request);
  if (token === undefined) return refused(401, 'invalid_session');
  if (spent(simulation, token) > simulation.dailyQuota) return refused(429, 'quota_limit_exceeded');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== 'GET' && method !== 'POST') return refused(405, 'method_not_allowed');
  for (const route of routes) {
    const match = route.path.exec(url.pathname);
    if (match === null || method !== (route.method ?? 'GET')) continue;
    const [, first = '', second = '', third = ''] = match;
    if (route.tier !== undefined && route.tier !== token.tier) return refused(403, 'not_allowed');
    if (url.pathname.startsWith('/v1/website/') && !simulation.workspace.findWebsites(token).has(first)) {
      return refused(403, 'not_allowed');
    }
    return route.answer({ simulation, token, query: url.searchParams, written }, first, second, third);
  }
  return method === 'POST' ? refused(405, 'method_not_allowed') : refused(404, 'route_not_found');
}

/** `Authorization: Basic` and `X-Crisp-Tier` belong together: the right token in another tier is no session. */
function readToken({ tokens }: Simulation, { headers }: IncomingMessage): CrispToken | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [identifier, key] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return tokens.find(headers['x-crisp-tier'], identifier, key);
}

function spent({ spentCalls }: Simulation, { identifier }: CrispToken): number {
  const calls = (spentCalls.get(identifier) ?? 0) + 1;
  spentCalls.set(identifier, calls);
  return calls;
}
