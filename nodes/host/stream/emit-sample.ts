import {
  NodeOperationError,
  type IDataObject,
  type ITriggerFunctions,
  type ITriggerResponse,
} from 'n8n-workflow';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import { findSample, type SampleTable } from '../../../core/item/find-sample';
import type { StreamSettings } from './read-settings';

/** A test run that need not wait: a sample of the first selected event that has one, marked `test: true`. */
export function emitSample(
  context: ITriggerFunctions,
  provider: StreamingProvider,
  { wanted, output }: Pick<StreamSettings, 'wanted' | 'output'>,
  load: (providerId: string) => SampleTable = loadSamples,
): ITriggerResponse {
  const manualTriggerFunction = async () => {
    const sample = findSample(provider, load(provider.id), wanted.events, provider.stream.source);
    if (sample === undefined)
      throw new NodeOperationError(context.getNode(), 'There is no sample of the selected events', {
        description: 'Select another event, or execute the step with a live event.',
      });
    const json = output === 'data' ? sample.data : sample;
    context.emit([[{ json: json as unknown as IDataObject, pairedItem: { item: 0 } }]]);
  };
  return { manualTriggerFunction };
}

/** Loaded when a person asks for one, and named so that the bundle leaves the file where it is. */
function loadSamples(providerId: string): SampleTable {
  const file = ['..', 'samples', `wire-${providerId}.json`].join('/');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require(file) as SampleTable;
}
