import type { Provider } from '../../core/helpdesk/provider';
import { storedFilters } from '../../core/select/stored-filters';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import type { WebhookConfig } from './config';

/** What the editor saved, in the words of the core. */
export function readSettings({ registrar }: Provider, config: WebhookConfig): TriggerSettings {
  const { replayWindow, maxBodyKb } = config;
  return {
    registration: registrar === undefined ? 'manual' : config.registration,
    allowPrivateUrl: config.allowPrivateUrl,
    mode: config.mode,
    events: config.events,
    filters: storedFilters({ ...config }),
    output: config.output,
    emitTests: config.emitTests,
    emitRefusals: config.emitRefusals,
    dropDuplicates: config.dropDuplicates,
    dropRepeats: config.dropRepeats,
    foldStatusChanges: config.foldStatusChanges,
    keepCredentials: config.keepCredentials,
    shareDuplicates: config.shareDuplicates,
    replayWindow: replayWindow === '' ? undefined : Number(replayWindow),
    maxBodyBytes: maxBodyKb === '' ? undefined : Number(maxBodyKb) * 1024,
  };
}
