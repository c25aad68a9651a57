const OWNER = {
  email: 'owner@example.com',
  firstName: 'Test',
  lastName: 'Owner',
  password: 'Throwaway-1',
} as const;

/** n8n's two HTTP interfaces: the editor's (with a session) and the public one (with a key). */
export interface N8nApi {
  readonly editor: <Result>(method: string, path: string, body?: unknown) => Promise<Result>;
  readonly public: <Result>(method: string, path: string, body?: unknown) => Promise<Result>;
  /** For a person who wants to look. */
  readonly login: { readonly email: string; readonly password: string };
}

export async function connectApi(baseUrl: string): Promise<N8nApi> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'browser-id': 'simulator' };

  const editor = async <Result>(method: string, path: string, body?: unknown): Promise<Result> => {
    const response = await send(method, `${baseUrl}/rest${path}`, headers, body);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) headers.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    return ((await readJson(response)) as { data: Result }).data;
  };

  await editor('POST', '/owner/setup', OWNER);
  const scopes = await editor<string[]>('GET', '/api-keys/scopes');
  const { rawApiKey } = await editor<{ rawApiKey: string }>('POST', '/api-keys', {
    label: 'simulator',
    expiresAt: null,
    scopes,
  });

  return {
    editor,
    public: async <Result>(method: string, path: string, body?: unknown) => {
      const keyed = { 'content-type': 'application/json', 'x-n8n-api-key': rawApiKey };
      return (await readJson(await send(method, `${baseUrl}/api/v1${path}`, keyed, body))) as Result;
    },
    login: { email: OWNER.email, password: OWNER.password },
  };
}

async function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  const reason = reasonIn(await response.text());
  throw new Error(`n8n answered ${method} ${new URL(url).pathname} with ${response.status}: ${reason}`);
}

/** n8n's sentence, where there is one. */
function reasonIn(body: string): string {
  try {
    return (JSON.parse(body) as { message?: string }).message ?? body;
  } catch {
    return body;
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? {} : JSON.parse(text);
}
