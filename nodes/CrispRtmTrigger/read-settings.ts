import type { ICredentialDataDecryptedObject, ITriggerFunctions } from 'n8n-workflow';
import { idsIn } from '../../core';
import type { CrispStreamOptions } from '../../core/providers/crisp/rtm/hub';
import type { ConnectionOptions } from '../../core/providers/crisp/rtm/plan';
import { CRISP_TIERS, type CrispTier } from '../../core/providers/crisp/rtm/tier';
import { readFilters } from '../host/read-parameters';

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
    ...new Set([...idsIn(context.getNodeParameter(name, [])), ...idsIn(more)]),
  ];
  return {
    stream: {
      rooms: ids('websites', options.moreWebsites),
      inboxes: ids('inboxes', options.moreInboxes),
      events: idsIn(context.getNodeParameter('events', [])),
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
