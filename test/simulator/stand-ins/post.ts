const JSON_TYPE = { 'Content-Type': 'application/json' };

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** As a flow's HTTP node would; a string goes out as it is. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  type: Readonly<Record<string, string>> = JSON_TYPE,
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', body: text, headers: { ...type, ...headers } });
  return { status: response.status, text: await response.text() };
}

export function bearer(token: string): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${token}` };
}
