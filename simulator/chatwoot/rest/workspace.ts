import type { Simulation } from '../simulation';
import type { InboxRecord, UserRecord } from '../store/records';
import { found, NOT_AUTHORIZED, NOT_FOUND, type RestAnswer } from './answer';
import type { RestCall, Route } from './route';

/** What the pickers of an editor show. */
export const workspaceRoutes: readonly Route[] = [
  { method: 'GET', path: '/inboxes', answer: inboxes },
  { method: 'GET', path: '/inboxes/:id', answer: inbox },
  { method: 'GET', path: '/teams', answer: teams },
  { method: 'GET', path: '/labels', answer: labels },
  { method: 'GET', path: '/agents', answer: agents },
];

/** An administrator sees all; an agent those it is a member of. */
export function visibleInboxes({ store }: Simulation, user: UserRecord): readonly InboxRecord[] {
  return store.inboxes.filter(({ id }) => user.role === 'administrator' || user.inboxes.includes(id));
}

function inboxes({ simulation, user }: RestCall): RestAnswer {
  const seen = visibleInboxes(simulation, user);
  return found({ payload: seen.map((each) => showInbox(each, user)) });
}

function inbox({ simulation, user }: RestCall, id: number): RestAnswer {
  const known = simulation.store.inboxes.find((each) => each.id === id);
  if (known === undefined) return NOT_FOUND;
  return visibleInboxes(simulation, user).includes(known) ? found(showInbox(known, user)) : NOT_AUTHORIZED;
}

/** app/views/api/v1/models/_inbox.json.jbuilder, as much as its channel has. */
function showInbox({ id, name, channel_type, webhook_url, secret }: InboxRecord, { role }: UserRecord) {
  const isApi = channel_type === 'Channel::Api';
  return {
    id,
    avatar_url: '',
    channel_id: id + 100,
    name,
    channel_type,
    greeting_enabled: false,
    greeting_message: null,
    working_hours_enabled: false,
    enable_email_collect: true,
    csat_survey_enabled: true,
    enable_auto_assignment: true,
    timezone: 'UTC',
    ...(isApi ? { webhook_url, inbox_identifier: `identifier-${id}` } : {}),
    ...(isApi && role === 'administrator' ? { hmac_token: `hmac-${id}`, secret } : {}),
    provider: null,
  };
}

/** A plain list (app/views/api/v1/accounts/teams/index.json.jbuilder). */
function teams({ simulation, accountId }: RestCall): RestAnswer {
  const rest = { description: null, allow_auto_assign: true, account_id: accountId, is_member: false };
  return found(simulation.store.teams.map(({ id, name }) => ({ id, name, ...rest })));
}

function labels({ simulation }: RestCall): RestAnswer {
  const rest = { description: null, color: '#1f93ff', show_on_sidebar: true };
  return found({ payload: simulation.store.labels.map((label) => ({ ...label, ...rest })) });
}

/** A plain list as well. */
function agents({ simulation, accountId }: RestCall): RestAnswer {
  const users = simulation.store.users.filter(({ accounts }) => accounts.includes(accountId));
  return found(users.map((each) => showAgent(each, accountId)));
}

/** app/views/api/v1/models/_agent.json.jbuilder */
export function showAgent({ id, email, available_name, name, role }: UserRecord, accountId: number) {
  return {
    id,
    account_id: accountId,
    availability_status: 'online',
    auto_offline: true,
    confirmed: true,
    email,
    provider: 'email',
    available_name,
    name,
    role,
    thumbnail: '',
  };
}
