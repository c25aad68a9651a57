import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { freescoutEvents, freescoutPresets } from './catalogue';
import { identifyFreeScout, openFreeScout } from './envelope';
import { normaliseFreeScout } from './normalise';
import type { FreescoutPayloads } from './payloads';
import { freescoutRegistrar } from './registrar';
import { freescoutCheck } from './rest';

const SECRET =
  'The secret is the Secret Key, in FreeScout under Manage → API & Webhooks. All webhooks of one FreeScout share it.';

export const freescout: ProviderDefinition<'freescout', FreescoutPayloads> = {
  id: 'freescout',
  label: 'FreeScout',
  events: freescoutEvents,
  webhookSurfaces: ['webhook'],
  presets: freescoutPresets,
  // Not labels: webhooks leave tags out. Not teams: they stand where an agent does, and cannot be told apart.
  filters: {
    onlyFromCustomers: true,
    ignorePrivateNotes: true,
    ignoreUnknownAuthors: true,
    ignoreAuthors: true,
    inboxes: true,
    assignees: true,
    senderTypes: ['contact', 'agent'],
    statuses: ['open', 'pending', 'resolved'],
  },
  modes: ['signature'],
  /** base64(HMAC-SHA1) over the body (freescout.net/module/api-webhooks; `Webhook::sign` in the module). */
  scheme: {
    header: 'X-FreeScout-Signature',
    prefix: '',
    algorithm: 'sha1',
    encoding: 'base64',
    signed: '{body}',
    clock: null,
  },
  retries: true,
  // Whatever is not 2xx is tried again.
  retry: { status: 503, evidence: 'documented' },
  hints: {
    'secret-missing': SECRET,
    'signature-mismatch': SECRET,
    'envelope-invalid':
      'The header X-FreeScout-Event is missing, or names an event that does not fit the signed body. Check whether a proxy removes or changes this header.',
  },
  eventHeader: 'X-FreeScout-Event',
  open: openFreeScout,
  normalise: normaliseFreeScout,
  identify: identifyFreeScout,
  registrar: freescoutRegistrar,
  api: {
    headers: ({ token }) => ({ 'X-FreeScout-API-Key': token }),
    needsAccountId: false,
    pickers: {},
    checks: [freescoutCheck],
  },
};
