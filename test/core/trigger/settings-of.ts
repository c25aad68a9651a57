import type { TriggerSettings } from '../../../core/trigger/trigger-settings';

/** As a node fresh from the palette, with every event chosen. */
export function settingsOf(changes: Partial<TriggerSettings> = {}): TriggerSettings {
  return {
    registration: 'manual',
    allowPrivateUrl: false,
    mode: 'signature',
    events: ['*'],
    filters: {},
    output: 'item',
    emitTests: false,
    emitRefusals: false,
    dropDuplicates: true,
    dropRepeats: false,
    foldStatusChanges: false,
    keepCredentials: false,
    shareDuplicates: false,
    replayWindow: undefined,
    maxBodyBytes: undefined,
    ...changes,
  };
}
