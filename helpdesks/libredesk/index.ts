import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { isObject } from '../../core/read/read';
import { libredeskEvents } from './catalogue';
import { identifyLibredesk } from './identity';
import { normaliseLibredesk } from './normalise';
import type { LibredeskPayloads } from './payloads';
import { libredeskPresets } from './presets';
import { libredeskScheme } from './scheme';

export const libredesk: ProviderDefinition<'libredesk', LibredeskPayloads> = {
  id: 'libredesk',
  label: 'Libredesk',
  events: libredeskEvents,
  webhookSurfaces: ['webhook'],
  presets: libredeskPresets,
  // Not inboxes: messages do not tell theirs, and would be held back.
  filters: {
    onlyFromCustomers: true,
    ignorePrivateNotes: true,
    ignoreUnknownAuthors: true,
    ignoreAuthors: true,
    teams: true,
    assignees: true,
    labels: true,
    senderTypes: ['contact', 'agent'],
    statuses: ['open', 'pending', 'snoozed', 'resolved'],
  },
  modes: ['signature'],
  scheme: libredeskScheme,
  retries: false,
  retry: null,
  hints: {
    'signature-missing':
      'Libredesk signs only webhooks that have a secret. Enter one under Admin → Integrations → Webhooks.',
    'signature-mismatch':
      'The secret is the one that you entered for the webhook in Libredesk, under Admin → Integrations → Webhooks.',
  },
  open: (body) =>
    typeof body.event === 'string' && isObject(body.payload)
      ? { event: body.event, payload: body.payload, body }
      : undefined,
  normalise: normaliseLibredesk,
  identify: identifyLibredesk,
  isTest: ({ event }) => event === 'webhook.test',
};
