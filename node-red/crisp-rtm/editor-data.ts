import type { NodeAPI } from '@node-red/registry';
import type { EventChoice } from '../../core/choices';
import type { OfferedFilters } from '../../core/filters';
import { ITEM_KINDS, type ItemKind } from '../../core/item';
import { crisp } from '../../core/providers/crisp';
import { rtmEventChoices } from '../../core/providers/crisp/rtm/choices';
import { CRISP_TIERS, type CrispTier } from '../../core/providers/crisp/rtm/tier';

interface StreamData {
  readonly choices: { readonly [Tier in CrispTier]: readonly EventChoice[] };
  readonly kinds: readonly ItemKind[];
  readonly filters: OfferedFilters;
}

/** Served to people who may see flows, at `helpdesk-triggers/crisp-rtm` under the admin root. */
export function serveStreamData(RED: NodeAPI): void {
  const kinds = new Set(crisp.events.flatMap((event) => event.kinds));
  const data: StreamData = {
    choices: Object.fromEntries(
      CRISP_TIERS.map((tier) => [tier, rtmEventChoices(tier)]),
    ) as unknown as StreamData['choices'],
    kinds: ITEM_KINDS.filter((kind) => kinds.has(kind)),
    filters: crisp.filters,
  };
  RED.httpAdmin?.get(
    '/helpdesk-triggers/crisp-rtm',
    RED.auth.needsPermission('flows.read'),
    (_request, response) => {
      response.json(data);
    },
  );
}
