import type { FunctionsBase, ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { ConnectionOptions } from '../../helpdesks/crisp/rtm/plan';
import { secretText } from '../host/secret-text';
import { toText } from '../host/to-text';
import { readTier } from './read-tier';

/** The address is checked where it is used: it may be Crisp's or this machine's, nothing else. */
export function readCredential(
  context: Pick<FunctionsBase, 'getNode'>,
  data: ICredentialDataDecryptedObject,
): ConnectionOptions {
  const websiteId = toText(data.websiteId);
  const tier = readTier(data);
  const credential = {
    tier,
    identifier: secretText(context, 'Identifier', data.identifier),
    key: secretText(context, 'Key', data.tokenKey),
    ...(websiteId === '' ? {} : { websiteId }),
  };
  return data.allowStandIn === true
    ? { credential, apiUrl: toText(data.apiUrl), allowLoopback: true }
    : { credential };
}
