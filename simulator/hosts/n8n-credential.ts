import { N8N_MAJOR } from './host-versions';
import type { N8nApi } from './n8n-api';

/** As the editor does it: the public API of n8n 1.x asks for fields that no form shows. */
export async function createCredential(
  api: N8nApi,
  type: string,
  data: object,
  name = type,
): Promise<string> {
  const { id } = await api.editor<{ id: string }>('POST', '/credentials', { name, type, data });
  return id;
}

export interface CredentialTest {
  readonly status: string;
  readonly message: string;
}

/** What the editor says under the form. n8n 1.x tests only changes of what it has stored, with no required field empty. */
export async function testCredential(api: N8nApi, type: string, data: object): Promise<CredentialTest> {
  const whole = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value || 'something']));
  const id = N8N_MAJOR === '1' ? await createCredential(api, type, whole) : '';
  return api.editor('POST', '/credentials/test', { credentials: { id, name: type, type, data } });
}
