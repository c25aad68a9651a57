import type { Normalised } from '../helpdesk/event';
import type { AssigneeBlock } from '../helpdesk/item';

/** What a helpdesk says of it, or what the filters of assignees read: one source where both are the same. */
export function readAssignee({
  assignee,
  traits,
}: Pick<Normalised, 'assignee' | 'traits'>): AssigneeBlock | null {
  if (assignee !== undefined) return assignee;
  const handled = traits.handling?.assignee ?? null;
  if (handled === null) return null;
  return { id: handled.id, name: handled.name ?? null, type: handled.type === 'bot' ? 'bot' : 'agent' };
}
