import type { ProviderDefinition } from '../../core/helpdesk/provider';
import type { SignatureScheme } from '../../core/helpdesk/scheme';
import { isObject, text } from '../../core/read/read';
import { zendeskCheck } from './account-check';
import { zendeskEvents } from './catalogue';
import { normaliseZendesk } from './normalise';
import type { ZendeskPayloads } from './payloads';
import { zendeskPresets } from './presets';
import { zendeskRegistrar } from './registration';

/**
 * base64(HMAC-SHA256(secret, timestamp + body)), the secret as the text it is though it looks like base64
 * (developer.zendesk.com/documentation/webhooks/verifying).
 */
const zendeskScheme: SignatureScheme = {
  header: 'X-Zendesk-Webhook-Signature',
  prefix: '',
  algorithm: 'sha256',
  encoding: 'base64',
  signed: '{timestamp}{body}',
  clock: { header: 'X-Zendesk-Webhook-Signature-Timestamp' },
  // Signs the test of a webhook that was not saved yet.
  publishedForTests: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
};

/** Zendesk's own pages write the second mark as `:` and, here and there, as `/`. */
const TYPE = /^zen:event-type[:/](.{1,100})$/;

export const zendesk: ProviderDefinition<'zendesk', ZendeskPayloads> = {
  id: 'zendesk',
  label: 'Zendesk',
  events: zendeskEvents,
  webhookSurfaces: ['webhook'],
  presets: zendeskPresets,
  // Statuses and the rest of those of conversations: messages of a messaging conversation do not tell them, and pass.
  filters: {
    onlyFromCustomers: true,
    ignoreAutomated: true,
    ignorePrivateNotes: true,
    ignoreUnknownAuthors: true,
    ignoreAuthors: true,
    accounts: true,
    teams: true,
    assignees: true,
    labels: true,
    senderTypes: ['contact', 'agent', 'bot', 'system'],
    statuses: ['open', 'pending', 'resolved'],
  },
  modes: ['signature'],
  scheme: zendeskScheme,
  retries: false,
  // After most errors an event is lost; 503 is tried again with a Retry-After of less than a minute.
  retry: { status: 503, retryAfter: 5, evidence: 'documented' },
  hints: {
    'signature-missing':
      'Zendesk signs every webhook, so this request came from another sender or a proxy removed its headers.',
    'signature-mismatch':
      'The secret is the signing secret of this webhook: Admin Center → Apps and integrations → Webhooks → the webhook → Reveal secret.',
    'envelope-invalid':
      'A webhook for "Trigger or automation" sends a body that you write yourself. Create the webhook with "Zendesk events" instead.',
  },
  open: (body) => {
    const name = TYPE.exec(text(body.type) ?? '')?.[1];
    const { detail, event = {} } = body;
    return name !== undefined && isObject(detail) && isObject(event)
      ? { event: name, payload: { detail, event }, body }
      : undefined;
  },
  normalise: normaliseZendesk,
  // The event's own id, in the signed body: the same in each attempt.
  identify: ({ body }) => text(body.id),
  registrar: zendeskRegistrar,
  api: {
    headers: ({ accountId, token }) => ({
      Authorization: `Basic ${Buffer.from(`${accountId}/token:${token}`).toString('base64')}`,
    }),
    // Whose token it is: an email address.
    needsAccountId: true,
    pickers: {},
    checks: [zendeskCheck],
  },
};
