import type { NodeAPI } from '@node-red/registry';
import { checkAccount } from '../../core/api/check-account';
import type { Provider } from '../../core/helpdesk/provider';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import { findAccount, readCredentials } from './account';
import { createEnteredApi } from './account-api';
import { describeMissing } from './describe-missing';
import { KEPT_PASSWORD, readEntered } from './entered-fields';
import { describeFieldProblem } from './report-field-problems';
import { serveTest, type TestEntered } from './serve-test';

/** A person is waiting before an open dialog. */
const CALL_TIMEOUT_MS = 8000;

const FIELDS = ['baseUrl', 'accountId', 'apiToken'] as const;

/** The button in the dialog of an account: asks the helpdesk whether it takes what was entered. */
export function serveAccountTest(RED: NodeAPI, provider: Provider): void {
  const { api, label } = provider;
  const type = `${provider.id} account`;
  if (api === undefined) return;
  const test: TestEntered = (id, body) => {
    const deployed = findAccount(RED, id, provider);
    const entered = readEntered(RED, body, FIELDS, deployed);
    if (entered === undefined) return { code: 'failed' };
    const [problem] = entered.problems;
    if (problem !== undefined)
      return { code: problem.code, detail: describeFieldProblem(RED, type, problem) };
    const baseUrl = entered.texts.baseUrl.trim();
    const isKept = entered.texts.apiToken === KEPT_PASSWORD;
    if (isKept && deployed === undefined) return { code: 'not-deployed' };
    // A saved token goes only where it was deployed to go: whoever opens the dialog cannot lead it elsewhere.
    if (isKept && withoutEndSlashes(baseUrl) !== withoutEndSlashes(deployed?.baseUrl ?? '')) {
      return { code: 'address-changed' };
    }
    const token = ((isKept ? readCredentials(deployed).apiToken : entered.texts.apiToken) ?? '').trim();
    const account = createEnteredApi({ baseUrl, accountId: entered.texts.accountId.trim(), token }, api);
    if (typeof account === 'string') {
      const node = { type, providerId: provider.id };
      return { code: account, detail: describeMissing(RED, node, 'accountTest', account) };
    }
    return checkAccount(api.checks, label, account.open(CALL_TIMEOUT_MS));
  };
  serveTest(RED, type, test);
}
