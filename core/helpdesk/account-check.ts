/** One request that shows whether an account works. It changes nothing, and reads nothing but the status. */
export interface AccountCheck {
  /** Default GET. */
  readonly method?: 'GET' | 'POST';
  /** From the helpdesk's address on, with a leading slash; `{accountId}` stands for the account's. */
  readonly path: string;
  /** A value that is `{accountId}` or `{token}` stands for the account's. */
  readonly body?: Readonly<Record<string, string>>;
  /** What a person can do about an answer, by its status. */
  readonly answers: Readonly<Record<number, string>>;
}

/** The first shows that an account may do everything; each further one, that it may do less. */
export type AccountChecks = readonly [AccountCheck, ...AccountCheck[]];

export type AccountVerdict =
  | { readonly ok: true; readonly may: 'everything' | 'less' }
  | { readonly ok: false; readonly problem: { readonly code: string; readonly detail: string } };
