import type { ICredentialDataDecryptedObject, ITriggerFunctions } from 'n8n-workflow';
import type { Filters } from '../../core';
import type { CrispStreamOptions } from '../../core/providers/crisp/rtm/hub';
import type { ConnectionOptions } from '../../core/providers/crisp/rtm/plan';
import { CRISP_TIERS, type CrispTier } from '../../core/providers/crisp/rtm/tier';
import { readFilters, splitList } from '../host/read-parameters';

/** Everything the trigger needs to know, read at once: n8n gives nothing away after `trigger()` is done. */
export interface RtmSettings {
  readonly connection: Pick<
    CrispStreamOptions,
    'credential' | 'rooms' | 'inboxes' | 'apiUrl' | 'allowLoopback' | 'catchUp'
  >;
  readonly events: readonly string[];
  readonly filters: Filters;
  readonly output: 'item' | 'data';
  readonly shareDuplicates: boolean;
}

/** As the editor stores the collection: what was never opened is not there. */
interface StoredOptions {
  catchUp?: boolean;
  moreInboxes?: string;
  moreWebsites?: string;
  output?: 'item' | 'data';
  shareDuplicates?: boolean;
}

export async function readSettings(context: ITriggerFunctions): Promise<RtmSettings> {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  const ids = (name: string, more: string | undefined) => [
    ...new Set([...idsOf(context.getNodeParameter(name, [])), ...splitList(more)]),
  ];
  const rooms = ids('websites', options.moreWebsites);
  const inboxes = ids('inboxes', options.moreInboxes);
  const events = idsOf(context.getNodeParameter('events', []));
  const filters = readFilters(context);
  const data = await context.getCredentials('crispRtmApi');
  return {
    connection: { ...readCredential(data), rooms, inboxes, catchUp: options.catchUp ?? true },
    events,
    filters,
    output: options.output ?? 'item',
    shareDuplicates: options.shareDuplicates ?? false,
  };
}

/** The address is checked where it is used: it may be Crisp's or this machine's, nothing else. */
export function readCredential(data: ICredentialDataDecryptedObject): ConnectionOptions {
  const websiteId = text(data.websiteId);
  const tier: CrispTier = CRISP_TIERS.find((each) => each === data.tier) ?? 'plugin';
  const credential = {
    tier,
    identifier: text(data.identifier),
    key: text(data.tokenKey),
    ...(websiteId === '' ? {} : { websiteId }),
  };
  return data.allowStandIn === true
    ? { credential, apiUrl: text(data.apiUrl), allowLoopback: true }
    : { credential };
}

/** Copied with a blank or line break at its end, a token is refused, and nothing says why. */
function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** An expression may give one id, or several in a text. */
function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : splitList(value);
}
