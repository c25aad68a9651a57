/** Crisp's envelope around every REST answer. */
export interface RestAnswer {
  readonly status: number;
  readonly body: { readonly error: boolean; readonly reason: string; readonly data: unknown } | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function found(reason: 'listed' | 'resolved', data: unknown): RestAnswer {
  return { status: 200, body: { error: false, reason, data } };
}

/** `{"error":true,"reason":"…","data":{}}`, as people quote it (crisp-im/php-crisp-api issue 10). */
export function refused(status: number, reason: string, headers: Record<string, string> = {}): RestAnswer {
  return { status, body: { error: true, reason, data: {} }, headers };
}
