import type { NodeAPI } from '@node-red/registry';
import type { MissingForApi } from './account-api';
import { createTranslator } from './texts';

/** The field of an account, by what is said to be missing when it is empty. */
const FIELDS: Readonly<Record<string, string>> = {
  'no-address': 'baseUrl',
  'no-account-id': 'accountId',
  'no-token': 'apiToken',
} satisfies Record<Exclude<MissingForApi, 'no-account'>, string>;

/** What an empty field of an account is called in its dialog: an "account ID" is an email address at Zendesk. */
export function missingField(RED: Pick<NodeAPI, '_'>, providerId: string): (missing: string) => string {
  const translate = createTranslator(RED, `${providerId} account`);
  return (missing) => {
    const field = FIELDS[missing];
    return field === undefined ? '' : translate(`label.${field}`);
  };
}
