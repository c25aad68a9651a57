import { describeMissing } from '../../node-red/host/describe-missing';

const TEXTS: Readonly<Record<string, string>> = {
  'zendesk account.label.accountId': 'Email address',
  'label.accountId': 'Account ID',
  'label.baseUrl': 'Base URL',
  'picker.no-account-id': 'Lists need "__field__".',
  'problem.no-account-id': 'The account has no "__field__".',
  'zendesk webhook.problem.no-account-id': 'Enter the "__field__" of an administrator.',
  'problem.no-account': 'Choose an account.',
};
const RED = {
  _: (key: string, words: Readonly<Record<string, string | number>> = {}) =>
    (TEXTS[key] ?? key).replace('__field__', String(words.field ?? '')),
};
const type = (providerId: string, kind: string) => ({ providerId, type: `${providerId} ${kind}` });

test.each([
  ['zendesk', 'account', 'picker', 'no-account-id', 'Lists need "Email address".'],
  ['chatwoot', 'account', 'picker', 'no-account-id', 'Lists need "Account ID".'],
  ['chatwoot', 'webhook', 'problem', 'no-account-id', 'The account has no "Account ID".'],
  ['zendesk', 'webhook', 'problem', 'no-account-id', 'Enter the "Email address" of an administrator.'],
  ['zendesk', 'webhook', 'problem', 'no-account', 'Choose an account.'],
] as const)('at %s, %s says of %s.%s: %s', (provider, kind, section, missing, sentence) => {
  expect(describeMissing(RED, type(provider, kind), section, missing)).toBe(sentence);
});
