import type { ProviderId } from '../../helpdesks';
import manifest from '../../package.json';
import { findListing, toPageName } from './listings';
import { n8nNames } from './n8n-names';

/** What each helpdesk is found by, besides its own words. */
const SEARCH_WORDS = ['helpdesk', 'live chat', 'support', 'customer service', 'webhook'];

/** The codex file of a helpdesk's webhook trigger: in which category n8n shows it, and what finds it. */
export function createCodex(id: ProviderId): object {
  const documentation = [
    { url: manifest.homepage.replace('#readme', `/blob/main/docs/triggers/${toPageName(id)}.md`) },
  ];
  return {
    node: `${manifest.name}.${n8nNames(id).node}`,
    nodeVersion: '1.0',
    codexVersion: '1.0',
    categories: ['Communication'],
    alias: [...SEARCH_WORDS, id, ...findListing(id).searchWords],
    resources: { credentialDocumentation: documentation, primaryDocumentation: documentation },
  };
}
