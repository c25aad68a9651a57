import { list, object } from '../../../core/read/read';
import type { HeardActivity } from './heard-activity';
import type { ChatwootRest } from './rest';

/** Asks for the conversations that were active last, 25 of them: a deaf line misses the latest first of all. */
export async function findUnheard(
  rest: ChatwootRest,
  accountPath: string,
  heard: HeardActivity,
  signal: AbortSignal,
): Promise<number | null | undefined> {
  const query = { status: 'all', assignee_type: 'all', sort_by: 'last_activity_at_desc', page: '1' };
  const answer = await rest.call({ method: 'GET', path: `${accountPath}/conversations`, query, signal });
  if (!answer.ok) return undefined;
  const { payload } = object(object(answer.data).data);
  // Another answer than this one proves nothing.
  return Array.isArray(payload) ? heard.findUnheard(list(payload).map(object), rest.now()) : undefined;
}
