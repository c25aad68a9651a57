import type { ApiCall } from '../../../core/helpdesk/api';
import type { Picked, PickerRow } from '../../../core/helpdesk/picker';
import { systemEnvironment } from '../../../core/environment/environment';
import { pathPart } from '../../../core/read/path-part';
import { identifier, isObject, list, object, text, type JsonObject } from '../../../core/read/read';
import { parseRetryAfter } from '../../../core/sockets/retry-after';
import { notReached } from '../../../core/sockets/session-problems';
import type { RestAnswer } from '../../../core/streams/bounded-reader';
import { classify } from './classify';
import type { CrispCredential } from './credential';

/** Whose workspaces, and how to ask for them. */
export interface WorkspaceSource extends Pick<CrispCredential, 'tier' | 'websiteId'> {
  /** Never rejects. */
  readonly get: (path: string) => Promise<RestAnswer>;
}

/** Enough for any list that a person picks from. */
const MAX_PAGES = 20;

/** Each name costs a call, and a day has few; who has more workspaces sees the ids of the others. */
const MAX_NAMES = 10;

/** The workspaces that a token reaches. A user token does not tell its own. */
export async function listWebsites(source: WorkspaceSource): Promise<Picked> {
  const found = await listIds(source);
  return found.ok ? { ok: true, rows: await readNames(source, found.rows) } : found;
}

/** Of these workspaces, or of all that the token reaches; of the first ten at most. */
export async function listInboxes(source: WorkspaceSource, websiteIds: readonly string[]): Promise<Picked> {
  const websites = websiteIds.length > 0 ? asRows(websiteIds) : await listIds(source);
  if (!websites.ok) return websites;
  const rows: PickerRow[] = [];
  for (const { value } of websites.rows.slice(0, MAX_NAMES)) {
    const path = (page: number) => `/website/${pathPart(value)}/inboxes/list/${page}`;
    const found = await listAll(source, path, 'inbox_id');
    if (!found.ok) return found;
    rows.push(...found.rows);
  }
  return { ok: true, rows };
}

/** Asks by way of whoever sends the requests. */
export function callWorkspaces(
  { tier, websiteId = '' }: Pick<CrispCredential, 'tier' | 'websiteId'>,
  call: ApiCall,
  now: () => number = systemEnvironment.now,
): WorkspaceSource {
  const get = async (path: string): Promise<RestAnswer> => {
    const answer = await call({ method: 'GET', path });
    if (answer.status === 'unreachable') return { ok: false, problem: notReached('Crisp', answer.reason) };
    const { status, body, retryAfter } = answer;
    const isGood = status >= 200 && status < 300 && isObject(body) && body.error !== true;
    if (isGood) return { ok: true, data: body.data };
    const wait = parseRetryAfter(retryAfter ?? null, now());
    return { ok: false, problem: classify(status, body, tier, wait) };
  };
  return { tier, websiteId, get };
}

async function listIds(source: WorkspaceSource): Promise<Picked> {
  const { tier, websiteId = '' } = source;
  if (tier !== 'plugin') return asRows(websiteId === '' ? [] : [websiteId]);
  return listAll(source, (page) => `/plugin/connect/websites/all/${page}`, 'website_id');
}

/** The list of a plugin's workspaces says only their ids, and the token may lack the scope to read more. */
async function readNames(
  { get }: WorkspaceSource,
  rows: readonly PickerRow[],
): Promise<readonly PickerRow[]> {
  const readName = async ({ value, label }: PickerRow) => {
    const answer = await get(`/website/${pathPart(value)}`);
    const { name, domain } = object(answer.ok ? answer.data : null);
    const detail = text(domain);
    return { value, label: text(name) ?? label, ...(detail !== null && { detail }) };
  };
  const first = await Promise.all(rows.slice(0, MAX_NAMES).map(readName));
  return [...first, ...rows.slice(MAX_NAMES)];
}

async function listAll(
  { get }: WorkspaceSource,
  path: (page: number) => string,
  idField: string,
): Promise<Picked> {
  const rows = new Map<string, PickerRow>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await get(path(page));
    if (!answer.ok) return answer;
    const before = rows.size;
    for (const each of list(answer.data).map(object)) {
      const value = identifier(each[idField]);
      if (value !== null) rows.set(value, { value, label: readLabel(each) ?? value });
    }
    if (rows.size === before) break;
  }
  return { ok: true, rows: [...rows.values()] };
}

function readLabel({ emoji, name }: JsonObject): string | null {
  const words = [text(emoji), text(name)].filter((word) => word !== null && word !== '');
  return words.length === 0 ? null : words.join(' ');
}

function asRows(ids: readonly string[]): Picked {
  return { ok: true, rows: ids.map((id) => ({ value: id, label: id })) };
}
