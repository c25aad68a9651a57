import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Picked } from '../../core/helpdesk/picker';
import { list } from '../../core/read/read';
import {
  callWorkspaces,
  listInboxes as readInboxes,
  listWebsites as readWebsites,
  type WorkspaceSource,
} from '../../helpdesks/crisp/rtm/list-workspaces';
import { createPlan } from '../../helpdesks/crisp/rtm/plan';
import { createApiCall } from '../host/api-call';
import { problemError } from '../host/problem-error';
import { readCredential } from './read-credential';

/** The workspaces that the token reaches. */
export async function listWebsites(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return toOptions(context, await readWebsites(await readSource(context)));
}

/** The inboxes of the chosen workspaces, or of the first ones. */
export async function listInboxes(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const chosen = list(context.getCurrentNodeParameter('websites')).filter((id) => typeof id === 'string');
  return toOptions(context, await readInboxes(await readSource(context), chosen));
}

/** By n8n's own request helper, which obeys the proxy and the protected networks that n8n was set up with. */
async function readSource(context: ILoadOptionsFunctions): Promise<WorkspaceSource> {
  // Refuses any host but Crisp's and, where that is allowed, this machine.
  const entered = await context.getCredentials('crispRtmApi');
  const { credential, apiUrl } = createPlan(readCredential(context, entered));
  return callWorkspaces(credential, createApiCall(context, 'crispRtmApi', apiUrl));
}

function toOptions(context: ILoadOptionsFunctions, picked: Picked): INodePropertyOptions[] {
  if (!picked.ok) throw problemError(context.getNode(), picked.problem);
  return picked.rows.map(({ value, label, detail }) => ({
    name: label,
    value,
    description: detail ?? value,
  }));
}
