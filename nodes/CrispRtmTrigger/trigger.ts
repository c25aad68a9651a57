import type { ITriggerFunctions } from 'n8n-workflow';
import { idsIn } from '../../core/select/stored-filters';
import { providers } from '../../helpdesks';
import type { ConnectionOptions } from '../../helpdesks/crisp/rtm/plan';
import { openCrispStream } from '../../helpdesks/crisp/rtm/stream';
import type { StreamTrigger } from '../host/stream/stream-trigger';
import { readCredential } from './read-credential';

export const crispRtmTrigger: StreamTrigger = {
  provider: providers.crisp,
  source: 'rtm',
  prepare: (context) => {
    const scope = readScope(context);
    return async () => {
      const connection = readCredential(context, await context.getCredentials('crispRtmApi'));
      return (listener) => openCrispStream({ ...connection, ...scope, ...listener });
    };
  },
};

/** As the editor stores the collection: what was never opened is not there. */
interface StoredOptions {
  moreInboxes?: string;
  moreWebsites?: string;
}

/** What the socket is limited to, from the lists and by hand. */
function readScope(context: ITriggerFunctions): Pick<ConnectionOptions, 'rooms' | 'inboxes'> {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  const ids = (name: string, more: string | undefined) => [
    ...new Set([...idsIn(context.getNodeParameter(name, [])), ...idsIn(more)]),
  ];
  return { rooms: ids('websites', options.moreWebsites), inboxes: ids('inboxes', options.moreInboxes) };
}
