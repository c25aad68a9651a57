import type { IncomingHttpHeaders } from 'node:http';
import type { RestRequest, Simulation } from '../simulation';
import type { UserRecord } from '../store/records';
import { NOT_FOUND, refused, type RestAnswer } from './answer';

/** Who calls: proven by a token, in one of two spellings of one header. */
export type Caller =
  | { readonly is: 'user'; readonly user: UserRecord }
  | { readonly is: 'bot' }
  /** A token that belongs to nobody. */
  | { readonly is: 'unknown' }
  /** No token at all. */
  | { readonly is: 'nobody' };

export function readCaller(simulation: Simulation, headers: IncomingHttpHeaders): Caller {
  const { store, installation } = simulation;
  const withUnderscore = installation.dropsUnderscoreHeaders ? undefined : headers['api_access_token'];
  const token = withUnderscore ?? headers['api-access-token'];
  if (typeof token !== 'string' || token === '') return { is: 'nobody' };
  if (token === store.bot.access_token) return { is: 'bot' };
  const user = store.users.find(({ access_token }) => access_token === token);
  return user === undefined ? { is: 'unknown' } : { is: 'user', user };
}

export function describe(caller: Caller): RestRequest['by'] {
  return caller.is === 'user' ? caller.user.role : caller.is;
}

/** A user, or why not (app/controllers/concerns/access_token_auth_helper.rb). */
export function requireUser(caller: Caller): UserRecord | RestAnswer {
  if (caller.is === 'user') return caller.user;
  if (caller.is === 'unknown') return refused(401, 'Invalid Access Token');
  if (caller.is === 'bot') return refused(401, 'Access to this endpoint is not authorized for bots');
  return { status: 401, body: { errors: ['You need to sign in or sign up before continuing.'] } };
}

/** Why this user gets nothing from this account, or undefined (ensure_current_account_helper.rb). */
export function refuseAccount(
  { store, installation }: Simulation,
  user: UserRecord,
  accountId: number,
): RestAnswer | undefined {
  const account = store.accounts.find(({ id }) => id === accountId);
  if (account === undefined) return NOT_FOUND;
  if (!user.accounts.includes(accountId)) {
    return refused(401, 'You are not authorized to access this account');
  }
  if (account.status !== 'active') return refused(401, 'Account is suspended');
  if (installation.cloudFreePlan) return refused(403, 'API access is not available on your plan');
  return undefined;
}
