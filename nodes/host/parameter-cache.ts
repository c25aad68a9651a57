import type { IWebhookFunctions, INodeParameters } from 'n8n-workflow';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import { readParameters } from './read-parameters';

/** One node's parameters: n8n takes longer to read them than all the rest of a request. */
export class ParameterCache {
  private stored: string | undefined;
  private settings: TriggerSettings | undefined;

  /**
   * Reads anew only when the node was changed, or when an expression may give another value each time.
   *
   * @param isTestUrl somebody listens for a test event
   * @returns the same object for the same content
   */
  read(
    context: Pick<IWebhookFunctions, 'getNodeParameter'>,
    parameters: INodeParameters,
    isTestUrl: boolean,
  ): TriggerSettings {
    const stored = JSON.stringify(parameters);
    const { settings } = this;
    if (settings !== undefined && this.stored === stored && !stored.includes('"=')) return settings;
    const read = readParameters(context);
    const fresh = isTestUrl ? forTestUrl(read) : read;
    this.stored = stored;
    if (settings !== undefined && JSON.stringify(fresh) === JSON.stringify(settings)) return settings;
    this.settings = fresh;
    return fresh;
  }
}

/** It waits for one event: sending the same sample again has to work, and nobody should wait for another event. */
function forTestUrl(settings: TriggerSettings): TriggerSettings {
  return { ...settings, dropDuplicates: false, foldStatusChanges: false };
}
