import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type { WebhookSpec } from '../../../core/helpdesk/registration';
import { isPrivateAddress } from '../../../core/read/private-address';
import type { Failure } from '../../../core/helpdesk/registration-problem';
import { privateUrl, unsignedVersion, unusableUrl } from './problems';
import { createWebhooksRest, readVersion, type WebhooksRest } from './rest';
import { FIRST_SIGNED, isBefore, isFrom, type Version } from './version';
import { resolveEvents } from './resolve-events';

/** A webhook spec in the server's own terms. */
export interface Subscription {
  readonly ok: true;
  readonly version: Version;
  readonly events: readonly string[];
  readonly rest: WebhooksRest;
}

/** Whether this server can do what the spec asks for, as far as its version tells; nothing was touched yet. */
export async function examine(spec: WebhookSpec, api: HelpdeskApi): Promise<Subscription | Failure> {
  if (!isUsableUrl(spec.url)) return unusableUrl(spec.url);
  const told = await readVersion(api);
  if (!told.ok) return told;
  const { version } = told;
  if (spec.signed && isBefore(version, FIRST_SIGNED)) return unsignedVersion(version);
  const unreachable = refusesAddress(spec, version);
  if (unreachable !== undefined) return unreachable;
  const events = resolveEvents(spec.events, version);
  if (!events.ok) return events;
  return { ok: true, version, events: events.names, rest: createWebhooksRest(api, version) };
}

/** Chatwoot registers a URL with a blank in it, and then never reaches it (seen on 4.15.1). */
function isUsableUrl(url: string): boolean {
  return !/\s/.test(url) && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}

/** Since 4.14.0 (lib/safe_fetch); the setting that allows it came with 4.14.1 (chatwoot/chatwoot#14548). */
function refusesAddress({ url, allowPrivateUrl }: WebhookSpec, version: Version): Failure | undefined {
  if (!isFrom(version, '4.14.0') || !isPrivateAddress(url)) return undefined;
  const hasSwitch = isFrom(version, '4.14.1');
  return hasSwitch && allowPrivateUrl ? undefined : privateUrl(url, version, hasSwitch);
}
