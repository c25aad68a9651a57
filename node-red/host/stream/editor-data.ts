import type { NodeAPI } from '@node-red/registry';
import type { OfferedFilters } from '../../../core/helpdesk/filters';
import type { ItemKind } from '../../../core/helpdesk/item';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import { kindsOn, type EventChoice } from '../../../core/select/event-choices';
import { heardByAny, streamChoices } from '../../../core/streams/stream-choices';
import { toStreamType } from './stream-types';

/** What the editor page of one stream knows. */
interface StreamData {
  /** All of them, or by the tier of the token, where that decides about what may be heard. */
  readonly choices: readonly EventChoice[] | { readonly [tier: string]: readonly EventChoice[] };
  readonly kinds: readonly ItemKind[];
  readonly filters: OfferedFilters;
}

/** Served to people who may see flows, at `helpdesk-triggers/<the node's set>` under the admin root, made when it is asked for. */
export function serveStreamData(RED: NodeAPI, provider: StreamingProvider): void {
  RED.httpAdmin?.get(
    `/helpdesk-triggers/${toStreamType(provider).replaceAll(' ', '-')}`,
    RED.auth.needsPermission('flows.read'),
    (_request, response) => {
      response.json(streamData(provider));
    },
  );
}

function streamData(provider: StreamingProvider): StreamData {
  const heard = heardByAny(provider);
  return {
    choices: listChoices(provider),
    kinds: kindsOn(heard, [provider.stream.source]),
    filters: heard.filters,
  };
}

function listChoices(provider: StreamingProvider): StreamData['choices'] {
  const { tiers } = provider.stream;
  if (tiers === undefined) return streamChoices(provider);
  return Object.fromEntries(tiers.map((tier) => [tier, streamChoices(provider, tier)]));
}
