import type { N8nApi } from './n8n-api';

let before: Promise<unknown> = Promise.resolve();

/**
 * As the editor does it: the public API of n8n 1.x asks for fields that no form shows. One after the other: n8n 1.x has
 * one connection to SQLite, and ends one transaction with the other's there ("no such savepoint").
 */
export function createCredential(api: N8nApi, type: string, data: object, name = type): Promise<string> {
  const created = before.then(() => create(api, type, data, name));
  before = created.catch(() => {});
  return created;
}

async function create(api: N8nApi, type: string, data: object, name: string): Promise<string> {
  const post = (whole: object) =>
    api.editor<{ id: string }>('POST', '/credentials', { name, type, data: whole });
  try {
    return (await post(data)).id;
  } catch (error) {
    if (!String(error).includes('is mandatory')) throw error;
    // n8n makes none with an empty field that is required, but somebody can empty it afterwards.
    const filled = Object.entries(data).map(([field, value]) => [field, value || 'something']);
    const { id } = await post(Object.fromEntries(filled));
    await api.editor('PATCH', `/credentials/${id}`, { id, name, type, data });
    return id;
  }
}

export interface CredentialTest {
  readonly status: string;
  readonly message: string;
}

/** What the editor says under the form: it tests what it has stored. */
export async function testCredential(api: N8nApi, type: string, data: object): Promise<CredentialTest> {
  const id = await createCredential(api, type, data);
  return api.editor('POST', '/credentials/test', { credentials: { id, name: type, type, data } });
}
