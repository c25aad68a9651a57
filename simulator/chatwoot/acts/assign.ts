import type { Simulation } from '../simulation';
import type { ConversationRecord } from '../store/records';
import { AGENT_ID } from '../store/seed';
import { changed, find, nameOf } from './change-conversation';
import type { ConversationChange } from './update-conversation';

export function assign(
  simulation: Simulation,
  { userId = AGENT_ID, ...change }: ConversationChange & { userId?: number | null } = {},
): ConversationRecord {
  const patch = { assignee_id: userId, assignee_agent_bot_id: null };
  const who = nameOf(simulation, change);
  const whom = userId === null ? null : simulation.store.user(userId).name;
  const text =
    whom === null
      ? `Conversation unassigned by ${who}`
      : whom === who
        ? `${who} self-assigned this conversation`
        : `Assigned to ${whom} by ${who}`;
  return changed(simulation, change, patch, 'assignee.changed', text);
}

/** Nothing is said of it but the update. */
export function assignBot(simulation: Simulation, change: ConversationChange = {}): ConversationRecord {
  const patch = { assignee_id: null, assignee_agent_bot_id: simulation.store.bot.id };
  return changed(simulation, change, patch, null, null);
}

export function setTeam(
  simulation: Simulation,
  { teamId = 4, ...change }: ConversationChange & { teamId?: number | null } = {},
): ConversationRecord {
  const { team_id: before } = find(simulation, change);
  const team = teamId ?? before;
  const name = team === null ? '' : simulation.store.team(team).name;
  const text = `${teamId === null ? 'Unassigned from' : 'Assigned to'} ${name} by ${nameOf(simulation, change)}`;
  return changed(simulation, change, { team_id: teamId }, 'team.changed', text);
}
