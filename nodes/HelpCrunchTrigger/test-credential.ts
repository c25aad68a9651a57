import type { ICredentialsDecrypted, INodeCredentialTestResult } from 'n8n-workflow';
import { typeOfNonText } from '../../core/verify/secrets';
import { describeNonText, testSecrets } from '../host/credential-test';

const API = 'https://api.helpcrunch.com/v1';
const TIMEOUT = 10_000;

/** The signing key cannot be asked for, so its form is looked at; the API key, when there is one, is tried. */
export async function testHelpCrunch(
  credential: ICredentialsDecrypted,
  baseUrl: string = API,
): Promise<INodeCredentialTestResult> {
  const form = testSecrets(credential, [{ name: 'signingSecret', label: 'Signing Key' }]);
  const apiKey = credential.data?.apiKey;
  const type = typeOfNonText(apiKey);
  if (form.status === 'OK' && type !== undefined)
    return { status: 'Error', message: describeNonText('API Key', type) };
  if (form.status === 'Error' || typeof apiKey !== 'string' || apiKey === '') return form;
  try {
    const { status, ok } = await fetch(`${baseUrl}/organization`, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return ok
      ? { status: 'OK', message: 'The API key works, and the format of the signing key is valid.' }
      : { status: 'Error', message: explain(status) };
  } catch {
    return {
      status: 'Error',
      message: `HelpCrunch did not answer at ${baseUrl}. Check that n8n can reach it, or leave the API key empty: it is not needed to receive deliveries.`,
    };
  }
}

function explain(status: number): string {
  if (status === 401 || status === 403) {
    return 'HelpCrunch does not recognize this API key. Copy it again from Settings → Developers → Public API.';
  }
  return status === 429
    ? 'HelpCrunch is limiting requests (429). Wait a minute, then test again.'
    : `HelpCrunch answered with ${status}. Test again later; the API key is not needed to receive deliveries.`;
}
