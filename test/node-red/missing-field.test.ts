import { missingField } from '../../node-red/host/missing-field';

const TEXTS: Readonly<Record<string, string>> = {
  'label.accountId': 'Account ID',
  'label.apiToken': 'API access token',
  'label.baseUrl': 'Base URL',
  'zendesk account.label.accountId': 'Email address',
};
const RED = { _: (key: string) => TEXTS[key] ?? key };

test.each([
  ['zendesk', 'no-account-id', 'Email address'],
  ['chatwoot', 'no-account-id', 'Account ID'],
  ['zendesk', 'no-token', 'API access token'],
  ['zendesk', 'no-address', 'Base URL'],
  ['zendesk', 'no-account', ''],
  ['zendesk', 'listening', ''],
])('at %s, %s names the field as its dialog does', (provider, missing, label) => {
  expect(missingField(RED, provider)(missing)).toBe(label);
});
