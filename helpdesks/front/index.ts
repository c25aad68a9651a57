import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { identifier, isObject } from '../../core/read/read';
import { frontEvents, frontPresets } from './catalogue';
import { normaliseFront } from './normalise';
import type { FrontPayloads } from './payloads';
import { frontScheme } from './scheme';

const KEY =
  "The signing key is the app's, in Front under Settings → Developers → your app → Basic Information.";

export const front: ProviderDefinition<'front', FrontPayloads> = {
  id: 'front',
  label: 'Front',
  events: frontEvents,
  webhookSurfaces: ['webhook'],
  presets: frontPresets,
  // Not inboxes: most events do not tell theirs, and would be held back.
  filters: {
    accounts: true,
    onlyFromCustomers: true,
    ignoreAutomated: true,
    ignorePrivateNotes: true,
    ignoreUnknownAuthors: true,
    ignoreAuthors: true,
    assignees: true,
    labels: true,
    // `MessageResponse.type` in Front's description of its API (github.com/frontapp/front-api-specs, core-api.json).
    messageTypes: [
      'call',
      'custom',
      'email',
      'facebook',
      'front_chat',
      'googleplay',
      'intercom',
      'internal',
      'phone-call',
      'sms',
      'smooch',
      'tweet',
      'tweet_dm',
      'whatsapp',
      'yalo_wha',
    ],
    senderTypes: ['contact', 'agent', 'system'],
    statuses: ['open', 'snoozed', 'resolved'],
  },
  modes: ['signature'],
  scheme: frontScheme,
  // Up to three times after 429, another error or no answer (dev.frontapp.com/docs/application-webhooks).
  retries: true,
  retry: { status: 503, evidence: 'documented' },
  hints: {
    'signature-missing':
      'This trigger needs the webhook of an app. Webhooks of rules ("Send to a webhook") are signed in another way.',
    'timestamp-missing':
      'Webhooks of rules have no time. Add the Webhooks feature to an app of your own instead.',
    'signature-mismatch': `${KEY} Webhooks of rules are signed with another key.`,
    'secret-missing': KEY,
  },
  challenge: { header: 'X-Front-Challenge', body: { field: 'type', value: 'sync' } },
  open: (body) =>
    typeof body.type === 'string' && isObject(body.payload)
      ? { event: body.type, payload: body.payload, body }
      : undefined,
  normalise: normaliseFront,
  // `evt_…`: signed, and the event's own.
  identify: ({ payload }) => identifier(payload.id),
};
