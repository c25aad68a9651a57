import { messagePush, unreadCount, type FormContext } from '../forms/push';
import { fraction, iso, seconds } from '../forms/times';
import type { ConversationRecord, UserRecord } from '../store/records';
import { found, NOT_AUTHORIZED, NOT_FOUND, type RestAnswer } from './answer';
import { showContact } from './contacts';
import type { RestCall, Route } from './route';
import { showAgent, showTeam, visibleInboxes } from './workspace';

const PAGE = 25;

/** app/controllers/api/v1/accounts/conversations_controller.rb */
export const conversationRoutes: readonly Route[] = [
  { method: 'GET', path: '/conversations', answer: list },
  { method: 'GET', path: '/conversations/:id', answer: show },
];

/** An agent reaches a conversation through its inbox, or as its assignee. */
export function reach({ simulation, user }: RestCall, id: number): ConversationRecord | RestAnswer {
  const conversation = simulation.store.conversations.get(id);
  if (conversation === undefined) return NOT_FOUND;
  const seen = visibleInboxes(simulation, user).some((inbox) => inbox.id === conversation.inbox_id);
  return seen || conversation.assignee_id === user.id ? conversation : NOT_AUTHORIZED;
}

function show(call: RestCall, id: number): RestAnswer {
  const conversation = reach(call, id);
  return 'display_id' in conversation ? found(showConversation(call, conversation)) : conversation;
}

/** app/finders/conversation_finder.rb: open ones, the last active first, 25 a page, unless asked otherwise. */
function list(call: RestCall): RestAnswer {
  const { simulation, user, query } = call;
  const all = select(call);
  const mine = all.filter((each) => each.assignee_id === user.id);
  const unassigned = all.filter((each) => each.assignee_id === null);
  const assigned = all.filter((each) => each.assignee_id !== null);
  const chosen = { me: mine, unassigned, assigned }[query.get('assignee_type') ?? ''] ?? all;
  const sorted = chosen.toSorted(order(query.get('sort_by')));
  const meta = {
    mine_count: mine.length,
    assigned_count: assigned.length,
    unassigned_count: unassigned.length,
    all_count: all.length,
  };
  const within = query.get('updated_within');
  const since = simulation.now() - Number(within) * 1_000;
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  // With `updated_within` there are no pages.
  const listed =
    within === null
      ? sorted.slice((page - 1) * PAGE, page * PAGE)
      : sorted.filter(({ updated_at }) => updated_at > since);
  return found({ data: { meta, payload: listed.map((each) => showConversation(call, each)) } });
}

function select({ simulation, user, query }: RestCall): readonly ConversationRecord[] {
  const inboxes = new Set(visibleInboxes(simulation, user).map(({ id }) => id));
  const status = query.get('status') ?? 'open';
  const inbox = query.get('inbox_id');
  const team = query.get('team_id');
  const labels = query.getAll('labels[]');
  return [...simulation.store.conversations.values()].filter(
    (each) =>
      inboxes.has(each.inbox_id) &&
      (status === 'all' || each.status === status) &&
      (inbox === null || each.inbox_id === Number(inbox)) &&
      (team === null || each.team_id === Number(team)) &&
      (labels.length === 0 || labels.some((label) => each.label_list.includes(label))),
  );
}

/** `SORT_OPTIONS`; priority and waiting_since are not simulated. */
function order(wish: string | null): (a: ConversationRecord, b: ConversationRecord) => number {
  const [, column, direction] = /^(last_activity_at|created_at)_(asc|desc)$/.exec(wish ?? '') ?? [];
  const by = column === 'created_at' ? 'created_at' : 'last_activity_at';
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => sign * (a[by] - b[by] || a.id - b.id);
}

/** app/views/api/v1/conversations/partials/_conversation.json.jbuilder: other forms than the cable's. */
function showConversation({ simulation, accountId }: RestCall, conversation: ConversationRecord) {
  const { store } = simulation;
  const thread = store.findMessages(conversation.display_id);
  const push = (message: (typeof thread)[number] | undefined) =>
    message === undefined ? null : messagePush(simulation, message);
  const last = push(thread.at(-1));
  const { uuid, inbox_id, status, priority, additional_attributes, custom_attributes } = conversation;
  return {
    meta: meta(simulation, conversation, accountId),
    id: conversation.display_id,
    messages: last === null ? [] : [last],
    ...{ account_id: accountId, uuid, additional_attributes },
    agent_last_seen_at: seconds(conversation.agent_last_seen_at),
    assignee_last_seen_at: 0,
    can_reply: true,
    contact_last_seen_at: seconds(conversation.contact_last_seen_at),
    ...{ custom_attributes, inbox_id },
    labels: conversation.label_list,
    muted: false,
    snoozed_until: iso(conversation.snoozed_until),
    status,
    created_at: seconds(conversation.created_at),
    updated_at: fraction(conversation.updated_at),
    timestamp: seconds(conversation.last_activity_at),
    first_reply_created_at: seconds(conversation.first_reply_created_at),
    unread_count: unreadCount(store, conversation),
    last_non_activity_message: push(thread.findLast((each) => each.message_type !== 'activity')),
    last_activity_at: seconds(conversation.last_activity_at),
    priority,
    waiting_since: seconds(conversation.waiting_since),
    sla_policy_id: null,
  };
}

function meta(context: FormContext, conversation: ConversationRecord, accountId: number) {
  const { store } = context;
  const { assignee_id: userId, team_id: teamId, inbox_id } = conversation;
  const assignee: UserRecord | null = userId === null ? null : store.user(userId);
  const team = teamId === null ? null : store.team(teamId);
  return {
    sender: showContact(context, store.contact(conversation.contact_id)),
    channel: store.inbox(inbox_id).channel_type,
    // Left out where there is none.
    ...(assignee === null ? {} : { assignee: showAgent(assignee, accountId), assignee_type: 'User' }),
    ...(team === null ? {} : { team: showTeam(team, accountId) }),
    hmac_verified: false,
  };
}
