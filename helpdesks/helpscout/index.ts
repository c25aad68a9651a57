import type { Envelope } from '../../core/helpdesk/event';
import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { identifier } from '../../core/read/read';
import { helpScoutCheck } from './account-check';
import { helpScoutEvents } from './catalogue';
import { normaliseHelpScout } from './normalise';
import type { HelpscoutPayloads } from './payloads';
import { helpScoutPresets } from './presets';
import { helpScoutRegistrar } from './registration';
import { findThread } from './threads';

const SECRET = 'The secret is the one that you entered for the webhook in Help Scout.';
const SWITCHED_OFF =
  'Help Scout disables a webhook after several rejected events; enable it again under Manage → Apps → Webhooks.';

export const helpscout: ProviderDefinition<'helpscout', HelpscoutPayloads> = {
  id: 'helpscout',
  label: 'Help Scout',
  events: helpScoutEvents,
  webhookSurfaces: ['webhook'],
  presets: helpScoutPresets,
  filters: {
    onlyFromCustomers: true,
    ignorePrivateNotes: true,
    ignoreUnknownAuthors: true,
    ignoreAuthors: true,
    inboxes: true,
    assignees: true,
    labels: true,
    messageTypes: ['email', 'chat', 'phone'],
    senderTypes: ['contact', 'agent'],
    statuses: ['open', 'pending', 'resolved'],
  },
  modes: ['signature'],
  // developer.helpscout.com/webhooks; helpscout/helpscout-api-php, IncomingWebhook.
  scheme: {
    header: 'X-HelpScout-Signature',
    prefix: '',
    algorithm: 'sha1',
    encoding: 'base64',
    signed: '{body}',
    clock: null,
  },
  retries: true,
  // Up to ten times, for any answer but 410, which ends it.
  retry: { status: 503, evidence: 'documented' },
  hints: {
    'signature-missing':
      'Help Scout signs every delivery, so this one came from another sender or a proxy removed its headers.',
    'signature-mismatch': `${SECRET} ${SWITCHED_OFF}`,
    'secret-missing': `${SECRET} ${SWITCHED_OFF}`,
    'envelope-invalid':
      'Help Scout sends the name of the event in the header X-HelpScout-Event, which a proxy may have removed.',
  },
  eventHeader: 'X-HelpScout-Event',
  open: (body, event) => (event === undefined ? undefined : { event, payload: body, body }),
  normalise: normaliseHelpScout,
  identify: identifyHelpScout,
  isTest: ({ event }) => event === 'helpscout.test',
  registrar: helpScoutRegistrar,
  api: {
    // A pass is fetched with the account's ID and token first; see the registrar.
    headers: () => ({}),
    baseUrl: 'https://api.helpscout.net',
    needsAccountId: true,
    pickers: {},
    checks: [helpScoutCheck],
  },
};

/**
 * Nothing numbers a delivery. What is made or deleted happens once, and a reply is a thread; the bytes of a change can be
 * the same for a genuine second one, so that a change has no key.
 */
function identifyHelpScout({ event, payload }: Envelope): string | null {
  const isOnce = event.endsWith('.created') || event.endsWith('.deleted');
  const isReply = event.endsWith('.reply.created') || event === 'convo.note.created';
  const id = isReply ? findThread(event, payload)?.id : payload.id;
  const known = identifier(id);
  return isOnce && known !== null ? `${event}:${known}` : null;
}
