import type { Listing } from '../../core/helpdesk/listing';
import { providers, type ProviderId } from '../../helpdesks';

/** How a helpdesk is called where names have neither blanks nor dashes: `BotbleLiveChat`. */
export function toClassName(id: ProviderId): string {
  return wordsOf(id)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Its page is `docs/triggers/<name>.md`. */
export function toPageName(id: ProviderId): string {
  return wordsOf(id).join('-').toLowerCase();
}

function wordsOf(id: ProviderId): readonly string[] {
  return providers[id].label.split(/[^a-zA-Z0-9]+/);
}

/** Loaded by its path, so that a helpdesk's folder is all that names it. */
export function findListing(id: ProviderId): Listing {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const { listing } = require(`../../helpdesks/${id}/listing`) as { listing: Listing };
  return listing;
}

export const PROVIDER_IDS = Object.keys(providers) as ProviderId[];
