import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Simulation } from '../simulation';
import { encodeRailsJson } from '../../encoders/rails-json';
import type { Json } from '../store/records';
import { CRASHED, NO_ROUTE, type RestAnswer } from './answer';
import { describe, readCaller, refuseAccount, requireUser, type Caller } from './caller';
import { profile, versionPage } from './profile';
import { matchRoute } from './route';
import { routes } from './routes';

const MAX_BODY_BYTES = 1_000_000;

/** Every call is logged, also the refused ones. */
export async function serveRest(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? '';
  const body = await readBody(request);
  const caller = readCaller(simulation, request.headers);
  const answer =
    simulation.switches.rest?.(url.pathname) ?? answerCall(simulation, caller, method, url, body);
  const { pathname: path, search: query } = url;
  const status = answer === 'silence' ? null : answer.status;
  simulation.requests.push({ at: simulation.now(), method, path, query, by: describe(caller), status });
  if (answer !== 'silence') respond(response, answer);
}

function answerCall(
  simulation: Simulation,
  caller: Caller,
  method: string,
  url: URL,
  body: Json,
): RestAnswer {
  if (method === 'GET' && url.pathname === '/api') return versionPage(simulation);
  const user = requireUser(caller);
  if ('status' in user) return user;
  if (method === 'GET' && url.pathname === '/api/v1/profile') return profile(simulation, user);
  const [, account, below = ''] = /^\/api\/v1\/accounts\/(\d{1,18})(\/.*)$/.exec(url.pathname) ?? [];
  if (url.pathname.startsWith('/app/')) return CRASHED;
  if (account === undefined) return NO_ROUTE;
  const accountId = Number(account);
  const no = refuseAccount(simulation, user, accountId);
  if (no !== undefined) return no;
  for (const route of routes) {
    const id = matchRoute(route, method, below);
    if (id !== undefined) {
      return route.answer({ simulation, user, accountId, query: url.searchParams, body }, id);
    }
  }
  return NO_ROUTE;
}

function respond(response: ServerResponse, { status, body, headers }: RestAnswer): void {
  const asText = typeof body === 'string';
  const type = asText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  // Puma sends none; a proxy in front may.
  response.sendDate = false;
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(body === undefined ? '' : asText ? body : encodeRailsJson(body));
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
  } catch {
    return {};
  }
}
