import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { helpcrunchEvents } from './catalogue';
import { helpcrunchFilters } from './filters';
import { helpcrunchHints } from './hints';
import { identifyHelpcrunch } from './identity';
import { normaliseHelpcrunch } from './normalise';
import { openHelpcrunch } from './open';
import type { HelpcrunchPayloads } from './payloads';
import { helpcrunchPresets } from './presets';
import { helpcrunchScheme } from './scheme';

export const helpcrunch: ProviderDefinition<'helpcrunch', HelpcrunchPayloads> = {
  id: 'helpcrunch',
  label: 'HelpCrunch',
  events: helpcrunchEvents,
  webhookSurfaces: ['webhook'],
  presets: helpcrunchPresets,
  filters: helpcrunchFilters,
  modes: ['signature'],
  scheme: helpcrunchScheme,
  retries: true,
  // Documented of 4xx but 410; the text adds server errors without naming one.
  retry: { status: 503, evidence: 'likely' },
  hints: helpcrunchHints,
  open: openHelpcrunch,
  normalise: normaliseHelpcrunch,
  identify: identifyHelpcrunch,
};
