import type { NodeAPI } from '@node-red/registry';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { AccountTexts, StreamAccount } from '../../../core/helpdesk/provider-stream';
import { KEPT_PASSWORD, readEntered } from '../entered-fields';
import { describeFieldProblem } from '../report-field-problems';
import { serveTest, type TestEntered } from '../serve-test';
import { createStreamApi, findStreamAccount } from './stream-account';
import { toStreamAccountType } from './stream-types';

/** The button in the dialog of such an account: one call, which may count for the account's day. */
export function serveStreamAccountTest(
  RED: NodeAPI,
  provider: StreamingProvider,
  account: StreamAccount,
): void {
  const type = toStreamAccountType(provider);
  const { tiers = [] } = provider.stream;
  const names = account.fields.map(({ name }) => name);
  const test: TestEntered = (id, body) => {
    const deployed = findStreamAccount(RED, id, provider);
    const read = readEntered(RED, body, names, deployed);
    if (read === undefined || (tiers.length > 0 && !tiers.includes(read.texts.tier ?? ''))) {
      return { code: 'failed' };
    }
    const [problem] = read.problems;
    if (problem !== undefined)
      return { code: problem.code, detail: describeFieldProblem(RED, type, problem) };
    const isKept = Object.values(read.texts).includes(KEPT_PASSWORD);
    if (isKept && deployed === undefined) return { code: 'not-deployed' };
    const entered = withKept(read.texts, deployed?.entered ?? {});
    if (isKept && !mayGo(account, entered, deployed?.entered ?? {})) return { code: 'address-changed' };
    return account.check(entered, createStreamApi(account, entered));
  };
  serveTest(RED, type, test);
}

function withKept(texts: AccountTexts, deployed: AccountTexts): AccountTexts {
  const fill = ([name, text]: [string, string]) => [
    name,
    text === KEPT_PASSWORD ? (deployed[name] ?? '') : text,
  ];
  return Object.fromEntries(Object.entries(texts).map(fill));
}

/** A saved secret goes only where it was deployed to go, or to the helpdesk. */
function mayGo({ baseUrl, reach }: StreamAccount, entered: AccountTexts, deployed: AccountTexts): boolean {
  const goal = reach(entered).baseUrl;
  return goal === baseUrl || goal === reach(deployed).baseUrl;
}
