import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { zammadEvents, zammadPresets } from './catalogue';
import { identifyZammad, openZammad, zammadScheme } from './envelope';
import { normaliseZammad } from './normalise';
import type { ZammadPayloads } from './payloads';
import { zammadRegistrar } from './registrar';
import { zammadCheck } from './rest';

const TOKENS =
  'The signature token of each webhook is its event, a colon and your secret, e.g. ticket.created:your-secret ' +
  '(Manage → Webhook → HMAC SHA1 Signature Token).';

export const zammad: ProviderDefinition<'zammad', ZammadPayloads> = {
  id: 'zammad',
  label: 'Zammad',
  events: zammadEvents,
  webhookSurfaces: ['webhook'],
  presets: zammadPresets,
  // A group is the team. Not inboxes, which would be the groups again; not labels: tags are not in the payload.
  filters: {
    onlyFromCustomers: true,
    ignoreAutomated: true,
    ignorePrivateNotes: true,
    ignoreUnknownAuthors: true,
    ignoreAuthors: true,
    teams: true,
    assignees: true,
    messageTypes: [
      'email',
      'phone',
      'web',
      'note',
      'chat',
      'sms',
      'telegram personal-message',
      'whatsapp message',
    ],
    senderTypes: ['contact', 'agent', 'system'],
    statuses: ['open', 'pending', 'snoozed', 'resolved'],
  },
  modes: ['signature'],
  scheme: zammadScheme,
  retries: true,
  // Four times in 100 s, after whatever is not 2xx (app/jobs/trigger_webhook_job.rb).
  retry: { status: 503, evidence: 'code' },
  hints: {
    'signature-missing': `Zammad signs only webhooks that have a signature token. ${TOKENS}`,
    'signature-mismatch': TOKENS,
    'secret-missing': TOKENS,
    'envelope-invalid': 'In Zammad, turn off "Custom Payload" in the webhook.',
  },
  open: openZammad,
  normalise: normaliseZammad,
  identify: identifyZammad,
  registrar: zammadRegistrar,
  api: {
    headers: ({ token }) => ({ Authorization: `Token token=${token}` }),
    needsAccountId: false,
    pickers: {},
    checks: [zammadCheck],
  },
};
