import { createFetchApi } from '../../../../core/api/fetch-api';
import { systemEnvironment } from '../../../../core/environment/environment';
import { authorize } from '../../../../helpdesks/crisp/rtm/authorize';
import type { CrispCredential } from '../../../../helpdesks/crisp/rtm/credential';
import { callWorkspaces, type WorkspaceSource } from '../../../../helpdesks/crisp/rtm/list-workspaces';
import { CRISP_API } from '../../../../helpdesks/crisp/rtm/plan';

/** Asks by fetch, as a host without a request helper of its own does. */
export function fetchWorkspaces(
  credential: CrispCredential,
  environment = systemEnvironment,
  baseUrl = CRISP_API,
): WorkspaceSource {
  const call = createFetchApi({ baseUrl, headers: authorize(credential) }, environment);
  return callWorkspaces(credential, call, environment.now);
}
