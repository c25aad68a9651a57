import { pathPart } from '../../../core/read/path-part';
import type { Picked, PickerRow } from '../../../core/helpdesk/picker';
import { systemEnvironment, type Environment } from '../../../core/environment/environment';
import { identifier, list, object, text } from '../../../core/read/read';
import { createPlan, type ConnectionOptions } from './plan';
import { createQuota } from './quota';
import { createRest, type CrispRest } from './rest';

type PickerOptions = Pick<ConnectionOptions, 'credential' | 'apiUrl' | 'allowLoopback'>;

/** Enough for any list that a person picks from. */
const MAX_PAGES = 20;

/** Each name costs a call, and a day has few; who has more workspaces sees the ids of the others. */
const MAX_NAMES = 10;

/** The workspaces that a token reaches. A user token does not tell its own. */
export async function listWebsites(options: PickerOptions, environment?: Environment): Promise<Picked> {
  const rest = restFor(options, environment);
  const { tier, websiteId = '' } = options.credential;
  const own = websiteId === '' ? [] : [{ value: websiteId, label: websiteId }];
  if (tier !== 'plugin') return { ok: true, rows: await named(rest, own) };
  const found = await listAll(rest, (page) => `/plugin/connect/websites/all/${page}`, 'website_id');
  return found.ok ? { ok: true, rows: await named(rest, found.rows) } : found;
}

/** The list of a plugin's workspaces says only their ids, and the token may lack the scope to read more. */
async function named(rest: CrispRest, rows: readonly PickerRow[]): Promise<readonly PickerRow[]> {
  const readName = async ({ value, label }: PickerRow) => {
    const answer = await rest.get(`/website/${pathPart(value)}`, {}, AbortSignal.timeout(15_000));
    return { value, label: (answer.ok ? text(object(answer.data).name) : null) ?? label };
  };
  const first = await Promise.all(rows.slice(0, MAX_NAMES).map(readName));
  return [...first, ...rows.slice(MAX_NAMES)];
}

export function listInboxes(
  options: PickerOptions,
  websiteId: string,
  environment?: Environment,
): Promise<Picked> {
  const rest = restFor(options, environment);
  return listAll(rest, (page) => `/website/${pathPart(websiteId)}/inboxes/list/${page}`, 'inbox_id');
}

function restFor(options: PickerOptions, environment: Environment = systemEnvironment): CrispRest {
  const { credential, apiUrl, dailyCalls } = createPlan(options);
  return createRest(credential, apiUrl, environment, createQuota(environment.now, dailyCalls));
}

async function listAll(rest: CrispRest, path: (page: number) => string, idField: string): Promise<Picked> {
  const rows = new Map<string, PickerRow>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await rest.get(path(page), {}, AbortSignal.timeout(15_000));
    if (!answer.ok) return answer;
    const before = rows.size;
    for (const each of list(answer.data).map(object)) {
      const value = identifier(each[idField]);
      if (value !== null) rows.set(value, { value, label: text(each.name) ?? value });
    }
    if (rows.size === before) break;
  }
  return { ok: true, rows: [...rows.values()] };
}
