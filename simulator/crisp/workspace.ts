import { INBOX_ID, OPERATOR_ID, PLUGIN_ID, WEBSITE_ID } from '../../helpdesks/crisp/examples/base';
import type { CrispToken } from './tokens';

export interface CrispWebsite {
  readonly website_id: string;
  readonly name: string;
  readonly domain: string;
}

/** The first is the one that the example payloads belong to. */
const WEBSITES: readonly CrispWebsite[] = [
  { website_id: WEBSITE_ID, name: 'Oak & Table', domain: 'tables.example.org' },
  { website_id: '1b7e4d90-3c62-4f15-8a0b-96d2e5c8f741', name: 'Oak & Chair', domain: 'chairs.example.org' },
];

/** Exists, but the plugin is not installed there until `install` says so. */
export const UNINSTALLED_WEBSITE: CrispWebsite = {
  website_id: 'c95a2f38-70d1-4be6-b3f4-0e8d7a61c2b9',
  name: 'Oak & Lamp',
  domain: 'lamps.example.org',
};

const CREATED_AT = 1_767_225_600_000;

/** What there is at Crisp apart from conversations, and which of it a token may see. */
export class Workspace {
  readonly pluginId = PLUGIN_ID;
  readonly websites: readonly CrispWebsite[] = [...WEBSITES, UNINSTALLED_WEBSITE];
  readonly #installed = new Set(WEBSITES.map((website) => website.website_id));

  install(websiteId: string): void {
    this.#installed.add(websiteId);
  }

  uninstall(websiteId: string): void {
    this.#installed.delete(websiteId);
  }

  installedWebsites(): readonly CrispWebsite[] {
    return this.websites.filter(({ website_id }) => this.#installed.has(website_id));
  }

  /** The websites whose events and conversations a token reaches. */
  findWebsites(token: CrispToken): ReadonlySet<string> {
    if (token.tier === 'website') return new Set([WEBSITE_ID]);
    const websites = token.tier === 'plugin' ? this.installedWebsites() : this.websites;
    return new Set(websites.map(({ website_id }) => website_id));
  }

  listInboxes(websiteId: string): readonly object[] {
    if (websiteId !== WEBSITE_ID) return [];
    return [
      inbox(INBOX_ID, 'Orders', '📦', 1),
      inbox('47d0c8e1-9b35-4a2f-86e7-f13b5d90a6c4', 'Returns', '↩️', 2),
    ];
  }

  /** Names as they are on the wire (go-crisp-api's JSON tags); node-crisp-api types them in camel case. */
  listOperators(): readonly object[] {
    const details = {
      user_id: OPERATOR_ID,
      email: 'tomas@tables.example.org',
      avatar: null,
      first_name: 'Tomás',
      last_name: 'Rivera',
      role: 'owner',
      title: 'Carpenter',
      availability: 'online',
      has_token: false,
    };
    return [{ type: 'operator', details }];
  }
}

function inbox(id: string, name: string, emoji: string, order: number): object {
  const rest = { operators: [], teams: [], conditions: [], operator: 'and' };
  return { inbox_id: id, name, emoji, order, ...rest, created_at: CREATED_AT, updated_at: CREATED_AT };
}
