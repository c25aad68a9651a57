import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { administratorCheck, agentCheck } from './account-checks';
import { chatwootEvents } from './catalogue';
import { chatwootFilters } from './filters';
import { chatwootHints } from './hints';
import { identifyChatwoot } from './identity';
import { fingerprintChatwoot } from './fingerprint';
import { normaliseChatwoot } from './normalise';
import { readChatwootOccurrence } from './occurrence';
import { openChatwoot } from './open';
import type { ChatwootPayloads } from './payloads';
import { chatwootPickers } from './chatwoot-pickers';
import { chatwootPresets } from './presets';
import { isPushed, normalisePushed } from './pushed';
import { redactChatwoot } from './redact';
import { chatwootRegistrar } from './registration';
import { chatwootScheme } from './scheme';
import { chatwootStatusChangeParts } from './status-change-parts';

/** Chatwoot but for its socket, whose items are made by it. */
export const chatwootWithoutStream: ProviderDefinition<'chatwoot', ChatwootPayloads> = {
  id: 'chatwoot',
  label: 'Chatwoot',
  events: chatwootEvents,
  webhookSurfaces: ['account-webhook', 'api-inbox', 'agent-bot', 'automation', 'macro'],
  presets: chatwootPresets,
  filters: chatwootFilters,
  modes: ['signature', 'unsigned'],
  scheme: chatwootScheme,
  retries: false,
  // Agent bots try again after 429 and 500 only; account webhooks and API inboxes never do (4.15.1, recorded).
  retry: { status: 429, evidence: 'observed', only: 'agent bots' },
  hints: chatwootHints,
  open: openChatwoot,
  normalise: (envelope, context) =>
    isPushed(envelope) ? normalisePushed(envelope, context) : normaliseChatwoot(envelope, context),
  identify: identifyChatwoot,
  fingerprint: fingerprintChatwoot,
  occurrence: readChatwootOccurrence,
  statusChangeParts: chatwootStatusChangeParts,
  redact: redactChatwoot,
  registrar: chatwootRegistrar,
  api: {
    // Chatwoot's own spelling has underscores, which nginx drops; both reach it as the same Rack variable.
    headers: ({ token }) => ({ 'Api-Access-Token': token }),
    needsAccountId: true,
    pickers: chatwootPickers,
    checks: [administratorCheck, agentCheck],
  },
};
