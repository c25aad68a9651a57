import type { ITriggerFunctions } from 'n8n-workflow';
import type { ProviderStream, StreamScope } from '../../../core/helpdesk/provider-stream';
import { idsIn } from '../../../core/select/stored-filters';

/** What the socket is limited to, from the lists and, until lists stood alone, by hand: `websites` and `moreWebsites`. */
export function readScope(
  context: Pick<ITriggerFunctions, 'getNodeParameter'>,
  { scope }: ProviderStream,
): StreamScope {
  const options = context.getNodeParameter('options', {}) as Readonly<Record<string, unknown>>;
  const read = (name: string) => {
    const typed = options[`more${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    return [...new Set([...idsIn(context.getNodeParameter(name, [])), ...idsIn(typed)])];
  };
  return Object.fromEntries(scope.map(({ name, filter }) => [filter, read(name)]));
}
