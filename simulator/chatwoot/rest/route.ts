import type { Simulation } from '../simulation';
import type { Json, UserRecord } from '../store/records';
import type { RestAnswer } from './answer';

/** A call that came with the token of a user who belongs to the account. */
export interface RestCall {
  readonly simulation: Simulation;
  readonly user: UserRecord;
  readonly accountId: number;
  readonly query: URLSearchParams;
  /** Parsed; `{}` where it is not a JSON object. */
  readonly body: Json;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v1/accounts/:account`; `:id` is a number. */
  readonly path: string;
  readonly answer: (call: RestCall, id: number) => RestAnswer;
}

/** The number in the path, or undefined where the route is another one. */
export function matchRoute(route: Route, method: string, path: string): number | undefined {
  if (route.method !== method) return undefined;
  const match = new RegExp(`^${route.path.replace(':id', '(\\d{1,18})')}/?$`).exec(path);
  return match === null ? undefined : Number(match[1] ?? 0);
}
