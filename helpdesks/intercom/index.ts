import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { intercomEvents } from './catalogue';
import { intercomFilters } from './filters';
import { intercomHints } from './hints';
import { identifyIntercom } from './identity';
import { normaliseIntercom } from './normalise';
import { readIntercomOccurrence } from './occurrence';
import { openIntercom } from './open';
import type { IntercomPayloads } from './payloads';
import { intercomPresets } from './presets';
import { intercomScheme } from './scheme';

export const intercom: ProviderDefinition<'intercom', IntercomPayloads> = {
  id: 'intercom',
  label: 'Intercom',
  events: intercomEvents,
  webhookSurfaces: ['webhook'],
  presets: intercomPresets,
  filters: intercomFilters,
  modes: ['signature'],
  scheme: intercomScheme,
  retries: true,
  // Every error but 410 and 429 (references/webhooks/webhook-models).
  retry: { status: 503, evidence: 'documented' },
  hints: intercomHints,
  open: openIntercom,
  normalise: normaliseIntercom,
  identify: identifyIntercom,
  occurrence: readIntercomOccurrence,
  // The test request of the Developer Hub, and what Intercom sends now and then by itself.
  isTest: ({ event }) => event === 'ping',
  // "It must be able to receive a HEAD request, which we use to validate the URL" (setting-up-webhooks).
  urlCheck: 'HEAD',
};
