import type { ChatwootServer } from '../../../simulator/chatwoot/chatwoot-server';

export interface Reply {
  readonly status: number;
  /** Parsed where it is JSON; else the text. */
  readonly body: unknown;
}

export interface Question {
  readonly method?: string;
  /** Default the administrator's; null asks without one. */
  readonly token?: string | null;
  /** Default `Api-Access-Token`. */
  readonly header?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Nothing but fetch. The path is below the account, or whole where it starts with `/api`. */
export async function ask(server: ChatwootServer, path: string, question: Question = {}): Promise<Reply> {
  const { method = 'GET', token = server.tokens.administrator, header = 'Api-Access-Token' } = question;
  const { body, signal } = question;
  const whole = path.startsWith('/api') ? path : `/api/v1/accounts/${server.accountId}${path}`;
  const response = await fetch(`${server.url}${whole}`, {
    method,
    headers: { ...(token === null ? {} : { [header]: token }), 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  return { status: response.status, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
