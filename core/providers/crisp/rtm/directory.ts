import { systemEnvironment, type Environment } from '../../../realtime/environment';
import type { Problem } from '../../../realtime/problem';
import { identifier, list, object, text } from '../../../read';
import { createPlan, type ConnectionOptions } from './plan';
import { createQuota } from './quota';
import { createRest, type CrispRest } from './rest';

/** Something to choose in an editor. */
export interface DirectoryEntry {
  readonly id: string;
  /** Null where the token may not read it. */
  readonly name: string | null;
}

export type Listing =
  | { readonly ok: true; readonly entries: readonly DirectoryEntry[] }
  | { readonly ok: false; readonly problem: Problem };

/** What a person may choose from, read over REST. Nothing of it rejects. */
export interface CrispDirectory {
  readonly websites: () => Promise<Listing>;
  readonly inboxes: (websiteIds: readonly string[]) => Promise<Listing>;
}

/** An editor is waiting, and a day has few calls: nobody scrolls through more anyway. */
const MOST_PAGES = 5;
const MOST_NAMES = 25;
const PATIENCE = 15_000;

/** Throws a `ConfigurationError` for a token that is not complete. */
export function openDirectory(
  options: ConnectionOptions,
  environment: Environment = systemEnvironment,
): CrispDirectory {
  const { credential, apiUrl, dailyCalls } = createPlan(options);
  const rest = createRest(credential, apiUrl, environment, createQuota(environment.now, dailyCalls));
  const own = credential.websiteId ?? '';
  return {
    websites: async () => {
      const signal = AbortSignal.timeout(PATIENCE);
      const found =
        credential.tier === 'plugin'
          ? await readPages(rest, '/plugin/connect/websites/all', 'website_id', signal)
          : { ok: true as const, entries: own === '' ? [] : [{ id: own, name: null }] };
      return found.ok ? { ok: true, entries: await named(rest, found.entries, signal) } : found;
    },
    inboxes: async (websiteIds) => {
      const signal = AbortSignal.timeout(PATIENCE);
      const entries: DirectoryEntry[] = [];
      for (const id of websiteIds) {
        const path = `/website/${encodeURIComponent(id)}/inboxes/list`;
        const found = await readPages(rest, path, 'inbox_id', signal);
        if (!found.ok) return found;
        entries.push(...found.entries);
      }
      return { ok: true, entries };
    },
  };
}

/** Pages follow each other until one brings nothing new. */
async function readPages(
  rest: CrispRest,
  path: string,
  idField: string,
  signal: AbortSignal,
): Promise<Listing> {
  const entries = new Map<string, DirectoryEntry>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await rest.get(`${path}/${page}`, {}, signal);
    if (!answer.ok) return answer;
    const before = entries.size;
    for (const row of list(answer.data)) {
      const id = identifier(object(row)[idField]);
      if (id !== null) entries.set(id, { id, name: text(object(row).name) });
    }
    if (entries.size === before) break;
  }
  return { ok: true, entries: [...entries.values()] };
}

/** The list of a plugin's websites says only their ids. */
async function named(
  rest: CrispRest,
  entries: readonly DirectoryEntry[],
  signal: AbortSignal,
): Promise<readonly DirectoryEntry[]> {
  const nameOf = async ({ id, name }: DirectoryEntry) => {
    const answer = await rest.get(`/website/${encodeURIComponent(id)}`, {}, signal);
    return { id, name: (answer.ok ? text(object(answer.data).name) : null) ?? name };
  };
  return [...(await Promise.all(entries.slice(0, MOST_NAMES).map(nameOf))), ...entries.slice(MOST_NAMES)];
}
