import type { ICredentialDataDecryptedObject, ITriggerFunctions } from 'n8n-workflow';
import type { CrispStreamOptions } from '../../core/providers/crisp/rtm/hub';
import type { ConnectionOptions } from '../../core/providers/crisp/rtm/plan';
import { CRISP_TIERS, type CrispTier } from '../../core/providers/crisp/rtm/tier';
import { readFilters, splitList } from '../host/read-parameters';

/** All parameters, read at once: n8n evaluates no expression any more after `trigger()` is done. */
export interface RtmSettings {
  readonly stream: Required<Pick<CrispStreamOptions, 'rooms' | 'inboxes' | 'events' | 'filters' | 'catchUp'>>;
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

export function readSettings(context: ITriggerFunctions): RtmSettings {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  const ids = (name: string, more: string | undefined) => [
    ...new Set([...idsOf(context.getNodeParameter(name, [])), ...splitList(more)]),
  ];
  return {
    stream: {
      rooms: ids('websites', options.moreWebsites),
      inboxes: ids('inboxes', options.moreInboxes),
      events: idsOf(context.getNodeParameter('events', [])),
      filters: readFilters(context),
      catchUp: options.catchUp ?? true,
    },
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
