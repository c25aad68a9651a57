import type { Simulation } from '../simulation';
import type { InboxRecord, TeamRecord, UserRecord } from '../store/records';
import { found, NOT_AUTHORIZED, NOT_FOUND, type RestAnswer } from './answer';
import { showInbox } from './inbox';
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

/** A plain list (app/views/api/v1/accounts/teams/index.json.jbuilder). */
function teams({ simulation, accountId }: RestCall): RestAnswer {
  return found(simulation.store.teams.map((team) => showTeam(team, accountId)));
}

/** app/views/api/v1/models/_team.json.jbuilder; nobody of the seed belongs to a team. */
export function showTeam({ id, name, description }: TeamRecord, accountId: number) {
  return { id, name, description, allow_auto_assign: true, account_id: accountId, is_member: false };
}

function labels({ simulation }: RestCall): RestAnswer {
  const rest = { color: '#1f93ff', show_on_sidebar: true };
  return found({ payload: simulation.store.labels.map((label) => ({ ...label, ...rest })) });
}

/** A plain list as well. */
function agents({ simulation, accountId }: RestCall): RestAnswer {
  const users = simulation.store.users.filter(({ accounts }) => accounts.includes(accountId));
  return found(users.map((each) => showAgent(each, accountId)));
}

/** app/views/api/v1/models/_agent.json.jbuilder */
export function showAgent(
  { id, email, available_name, name, role, availability }: UserRecord,
  accountId: number,
) {
  return {
    id,
    account_id: accountId,
    availability_status: availability ?? 'offline',
    auto_offline: true,
    confirmed: true,
    email,
    provider: 'email',
    available_name,
    name,
    role,
    thumbnail: '',
    custom_role_id: null,
  };
}
