import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import { passRequest, readPass } from '../../helpdesks/helpscout/pass';
import { toText } from '../host/to-text';

/** Without one the request goes out all the same, so that Help Scout itself says what is wrong with the app. */
export async function fetchPass(
  { helpers }: IHttpRequestHelper,
  { baseUrl, accountId, accessToken }: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
  const { method, path, body } = passRequest({ accountId: toText(accountId), token: toText(accessToken) });
  const url = `${withoutEndSlashes(toText(baseUrl))}${path}`;
  const answer: unknown = await helpers
    .httpRequest({ method, url, body, json: true, disableFollowRedirect: true })
    .catch(() => undefined);
  const sessionToken = readPass(answer);
  return sessionToken === null ? {} : { sessionToken };
}
