import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { ScopeList } from '../../../core/helpdesk/provider-stream';
import { idsIn } from '../../../core/select/stored-filters';
import { createApiCall } from '../api-call';
import { problemError } from '../problem-error';
import { readStreamAccount, type StreamCredential } from './stream-credential';

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** `methods.loadOptions` of a node whose socket can be limited: `listWebsites` for the list `websites`. */
export function scopeMethods(
  provider: StreamingProvider,
  credential: StreamCredential,
): Record<string, LoadOptions> {
  const methods = provider.stream.scope.map((list): [string, LoadOptions] => [
    `list${list.name.charAt(0).toUpperCase()}${list.name.slice(1)}`,
    async function (this: ILoadOptionsFunctions) {
      return load(this, provider, credential, list);
    },
  ]);
  return Object.fromEntries(methods);
}

/** By n8n's own request helper, which obeys the proxy and the protected networks that n8n was set up with. */
async function load(
  context: ILoadOptionsFunctions,
  { stream }: StreamingProvider,
  credential: StreamCredential,
  { within, pick }: ScopeList,
): Promise<INodePropertyOptions[]> {
  const account = await readStreamAccount(context, stream, credential);
  // Refuses any host but the helpdesk's and, where that is allowed, this machine.
  const baseUrl = stream.account?.reach(account).baseUrl ?? account.baseUrl ?? '';
  const chosen = within === undefined ? [] : idsIn(context.getCurrentNodeParameter(within));
  const call = createApiCall(context, credential.credentialType, baseUrl);
  const picked = await pick(account, call, chosen);
  if (!picked.ok) throw problemError(context.getNode(), picked.problem);
  return picked.rows.map(({ value, label, detail }) => ({
    name: label,
    value,
    description: detail ?? value,
  }));
}
