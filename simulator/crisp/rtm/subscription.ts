import { crispEvents } from '../../../helpdesks/crisp/catalogue';
import type { CrispToken } from '../tokens';
import type { Workspace } from '../workspace';

type Json = Record<string, unknown>;

/** What one authenticated connection asked for. */
export interface Subscription {
  readonly token: CrispToken;
  readonly events: Set<string>;
  /** Website ids; null is all of the token's. */
  readonly rooms: ReadonlySet<string> | null;
  readonly inboxes: ReadonlySet<string> | null;
  /** As of the authentication or the last `socket:bind`: a website that installs the plugin later is not in. */
  websites: ReadonlySet<string>;
}

const TIERS = new Map<string, readonly string[]>(crispEvents.map(({ name, tiers = [] }) => [name, tiers]));

/** An event that the tier may not have is left out without a word. */
export function subscribe(frame: Json, token: CrispToken, workspace: Workspace): Subscription {
  return {
    token,
    events: new Set(allowedEvents(frame.events, token)),
    rooms: asSet(frame.rooms),
    inboxes: asSet(frame.inboxes),
    websites: workspace.findWebsites(token),
  };
}

export function allowedEvents(events: unknown, { tier }: CrispToken): readonly string[] {
  return strings(events).filter((event) => TIERS.get(event)?.includes(tier) === true);
}

export function wants(subscription: Subscription, event: string, data: Json): boolean {
  const { events, rooms, inboxes, websites } = subscription;
  if (!events.has(event)) return false;
  const website = readWebsite(data);
  if (website !== undefined && rooms !== null && !rooms.has(website)) return false;
  // How a plugin learns of a website that it was not bound to before.
  const news = event === 'plugin:subscription:updated' && subscription.token.tier === 'plugin';
  if (website !== undefined && !websites.has(website) && !news) return false;
  if (inboxes === null || typeof data.session_id !== 'string') return true;
  return typeof data.inbox_id === 'string' && inboxes.has(data.inbox_id);
}

/** `bucket:*` names the website in `resource`; `media:*` none at all. */
function readWebsite(data: Json): string | undefined {
  if (typeof data.website_id === 'string') return data.website_id;
  const resource = data.resource as Json | undefined;
  return resource?.type === 'website' && typeof resource.id === 'string' ? resource.id : undefined;
}

function asSet(list: unknown): ReadonlySet<string> | null {
  return Array.isArray(list) ? new Set(strings(list)) : null;
}

function strings(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
