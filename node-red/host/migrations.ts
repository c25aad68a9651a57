import { readRegistration } from '../../core/trigger/trigger-settings';
import { NO_FILTERS, type SavedWebhook, type WebhookConfig } from './config';

export const CONFIG_VERSION = 2;

/** What a flow that leaves a field out means: the same as a node fresh from the palette. */
const DEFAULTS: WebhookConfig = {
  version: CONFIG_VERSION,
  account: '',
  path: '',
  mode: 'signature',
  registration: 'automatic',
  allowPrivateUrl: false,
  events: ['*'],
  ...NO_FILTERS,
  replayWindow: '',
  maxBodyKb: '',
  emitTests: false,
  emitRefusals: false,
  dropDuplicates: true,
  dropRepeats: false,
  keepCredentials: false,
  foldStatusChanges: false,
  shareDuplicates: false,
  output: 'item',
};

type Migration = (saved: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** `MIGRATIONS[n]` lifts a saved node from version n to n + 1; saved flows outlive every version of this package. */
const MIGRATIONS: readonly Migration[] = [
  // Flows written by hand may carry no version at all.
  (saved) => ({ ...saved }),
  // Their webhooks were entered by hand, and keep working; the editor may have chosen since.
  (saved) => ({ registration: 'manual', ...saved }),
];

export function migrate(saved: SavedWebhook): WebhookConfig {
  const from = typeof saved.version === 'number' ? saved.version : 0;
  const lifted = MIGRATIONS.slice(from).reduce<Record<string, unknown>>((config, lift) => lift(config), {
    ...saved,
  });
  const config = { ...DEFAULTS, ...lifted };
  return { ...config, registration: readRegistration(config.registration), version: CONFIG_VERSION };
}
