import type { Conversation } from '../conversation';
import type { Store } from '../store';
import { found, refused, type RestAnswer } from './answer';

/** Documented: between 20 and 50, 20 by default. */
const PAGE = { default: 20, min: 20, max: 50 };

interface Range {
  readonly from: number;
  readonly to: number;
}

/** `GET /website/{id}/conversations/{page}`. Conversations without a message are left out unless asked for. */
export function listConversations(
  store: Store,
  website: string,
  page: string,
  query: URLSearchParams,
): RestAnswer {
  const size = Number(query.get('per_page') ?? PAGE.default);
  const range = readRange(query);
  if (!(size >= PAGE.min && size <= PAGE.max) || range === undefined) return refused(400, 'invalid_data');
  const order = query.get('order_date_created') === '1' ? 'created_at' : 'updated_at';
  const matching = store
    .conversations(website)
    .filter((conversation) => matches(conversation, range, query))
    .sort((a, b) => Number(b.fields[order]) - Number(a.fields[order]));
  const start = (Number(page) - 1) * size;
  const conversations = matching.slice(start, start + size).map(({ fields }) => fields);
  return found('listed', conversations);
}

/** ISO 8601, compared with the conversation's last update. */
function readRange(query: URLSearchParams): Range | undefined {
  const from = readTime(query.get('filter_date_start'), -Infinity);
  const to = readTime(query.get('filter_date_end'), Infinity);
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from, to };
}

function readTime(text: string | null, otherwise: number): number {
  if (text === null || text === '') return otherwise;
  return /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
}

function matches({ fields, messages }: Conversation, { from, to }: Range, query: URLSearchParams): boolean {
  if (messages.size === 0 && query.get('include_empty') !== '1') return false;
  if (fields.updated_at < from || fields.updated_at > to) return false;
  const inbox = query.get('filter_inbox_id');
  if (inbox !== null && fields.inbox_id !== inbox) return false;
  if (query.get('filter_resolved') === '1' && fields.state !== 'resolved') return false;
  return !(query.get('filter_not_resolved') === '1' && fields.state === 'resolved');
}
