import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { isObject, text } from '../../core/read/read';
import { crispEvents } from './catalogue';
import { crispFilters } from './filters';
import { identifyCrisp } from './identity';
import { normaliseCrisp } from './normalise';
import type { CrispPayloads } from './payloads';
import { crispPresets } from './presets';
import { crispScheme } from './scheme';

/** Crisp but for its socket, whose items are made by it. */
export const crispWithoutStream: ProviderDefinition<'crisp', CrispPayloads> = {
  id: 'crisp',
  label: 'Crisp',
  events: crispEvents,
  webhookSurfaces: ['plugin-hook', 'website-hook'],
  presets: crispPresets,
  filters: crispFilters,
  modes: ['signature', 'url-key'],
  scheme: crispScheme,
  retries: true,
  // Plugin Hooks are retried on a failed delivery, it says; what fails is inferred: all but 2xx.
  retry: { status: 503, evidence: 'likely', only: 'Plugin Hooks' },
  hints: {
    'signature-missing':
      'Crisp signs Plugin Hooks only. For a Website Hook (Settings → Workspace Settings → Advanced ' +
      'configuration), select the authentication "Key in the URL (Website Hook)".',
    'signature-mismatch':
      "The secret is the hook's own signing secret (Marketplace → your plugin → Settings → Events), not the " +
      "token's key; the Development and Production hooks have different secrets.",
    'timestamp-too-old':
      'Crisp does not document whether a retry has a new time. If late retries are rejected, increase the replay window.',
    'url-secret-mismatch':
      'Anyone who knows the URL of a Website Hook can send to it; the key at its end is the only protection.',
  },
  open: (body) => {
    const event = text(body.event);
    return event !== null && isObject(body.data) ? { event, payload: body.data, body } : undefined;
  },
  normalise: normaliseCrisp,
  identify: identifyCrisp,
};
