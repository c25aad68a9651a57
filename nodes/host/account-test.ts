import type { ICredentialTestRequest } from 'n8n-workflow';
import type { AccountCheck } from '../../core/helpdesk/account-check';
import { answerRules, REDIRECTS } from './answer-rules';

/** What the fields of a credential are called that a check needs. */
const FIELDS: Readonly<Record<string, string>> = { accountId: 'accountId', token: 'accessToken' };

/** The test of a credential for a helpdesk's API: what is asked, and what each answer means, is the helpdesk's. */
export function accountTest({ method, path, body, answers }: AccountCheck): ICredentialTestRequest {
  return {
    request: {
      baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
      url: toExpression(path),
      ...(method !== undefined && { method }),
      ...(body !== undefined && {
        body: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, toExpression(value)])),
      }),
      disableFollowRedirect: true,
    },
    rules: answerRules({ ...answers, ...REDIRECTS }),
  };
}

function toExpression(text: string): string {
  const filled = text.replace(
    /\{(\w+)\}/g,
    (_, name: string) => `{{String($credentials.${FIELDS[name]}).trim()}}`,
  );
  return filled === text ? text : `=${filled}`;
}
