import type { IAuthenticateRuleResponseCode } from 'n8n-workflow';

/** For a credential's test: what a person can do about each answer; n8n would show the status alone. */
export function answerRules(messages: Readonly<Record<number, string>>): IAuthenticateRuleResponseCode[] {
  return Object.entries(messages).map(([status, message]) => ({
    type: 'responseCode',
    properties: { value: Number(status), message },
  }));
}

const REDIRECTED =
  'The base URL redirects to another address. Enter that address; often it starts with https:// instead of http://.';

export const REDIRECTS: Readonly<Record<number, string>> = {
  301: REDIRECTED,
  302: REDIRECTED,
  307: REDIRECTED,
  308: REDIRECTED,
};
