import type { DuplicateMemory } from '../../core/duplicates';
import type { CrispStreamOptions } from '../../core/providers/crisp/rtm/hub';
import type { ConnectionOptions } from '../../core/providers/crisp/rtm/plan';
import { storedFilters } from '../../core/stored-filters';
import type { StreamConfig } from './config';

/** What the editors saved, in the words of the core. */
export function streamOptions(
  connection: ConnectionOptions,
  config: StreamConfig,
  shared: DuplicateMemory | undefined,
): Omit<CrispStreamOptions, 'onItem'> {
  const filters = storedFilters({ ...config });
  return {
    ...connection,
    // Crisp need not send what would be dropped here.
    rooms: filters.accounts ?? [],
    inboxes: filters.inboxes ?? [],
    events: config.events,
    filters,
    ...(shared !== undefined && { duplicates: shared }),
    catchUp: config.catchUp,
  };
}
