import type { BoundedReader } from '../../../core/streams/bounded-reader';
import { identifier, list, object } from '../../../core/read/read';
import type { CrispCredential, CrispScope } from './credential';

/** A workspace that installs the plugin meanwhile is announced; while the line is down, it is not. */
const MAX_AGE_MS = 60_000;

/** The workspaces to read from: those the socket is limited to, or all that the token reaches. */
export class Workspaces {
  private installed: { readonly ids: readonly string[]; readonly at: number } | undefined;

  constructor(
    private readonly credential: CrispCredential,
    private readonly scope: CrispScope,
    private readonly now: () => number,
  ) {}

  async list(reader: BoundedReader, maxAgeMs = MAX_AGE_MS): Promise<readonly string[]> {
    const { tier, websiteId = '' } = this.credential;
    if (this.scope.rooms.length > 0) return this.scope.rooms;
    if (tier === 'plugin') return this.listInstalled(reader, maxAgeMs);
    if (websiteId !== '') return [websiteId];
    reader.stop({
      code: 'workspaces-unknown',
      detail:
        'A user token does not list its workspaces. Select workspaces so that missed messages can be fetched.',
    });
    return [];
  }

  /** A plugin was installed or removed. */
  forget(): void {
    this.installed = undefined;
  }

  private async listInstalled(reader: BoundedReader, maxAgeMs: number): Promise<readonly string[]> {
    const age = this.now() - (this.installed?.at ?? -Infinity);
    if (this.installed !== undefined && age >= 0 && age < maxAgeMs) return this.installed.ids;
    const ids = await readInstalled(reader);
    if (reader.incomplete === null && !reader.isAborted) this.installed = { ids, at: this.now() };
    return ids;
  }
}

async function readInstalled(reader: BoundedReader): Promise<readonly string[]> {
  const websites = new Set<string>();
  for (let page = 1; ; page += 1) {
    const found = list(await reader.read({ method: 'GET', path: `/plugin/connect/websites/all/${page}` }));
    const before = websites.size;
    for (const website of found) {
      const id = identifier(object(website).website_id);
      if (id !== null) websites.add(id);
    }
    if (websites.size === before) return [...websites];
  }
}
