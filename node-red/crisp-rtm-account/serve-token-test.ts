import type { NodeAPI } from '@node-red/registry';
import { checkToken } from '../../helpdesks/crisp/rtm/check-token';
import { connectWorkspaces } from '../../helpdesks/crisp/rtm/list-workspaces';
import { CRISP_TIERS } from '../../helpdesks/crisp/rtm/tier';
import { KEPT_PASSWORD, readEntered } from '../host/entered-fields';
import { describeFieldProblem } from '../host/report-field-problems';
import { serveTest, type TestEntered } from '../host/serve-test';
import { findToken, readConnection } from './token-node';

const FIELDS = ['tier', 'websiteId', 'identifier', 'key', 'allowStandIn', 'apiUrl'] as const;

/** The button in the dialog of a token: one call, which counts for a plugin's day. */
export function serveTokenTest(RED: NodeAPI): void {
  const test: TestEntered = (id, body) => {
    const deployed = findToken(RED, id);
    const entered = readEntered(RED, body, FIELDS, deployed);
    const tier = CRISP_TIERS.find((each) => each === entered?.texts.tier);
    if (entered === undefined || tier === undefined) return { code: 'failed' };
    const [problem] = entered.problems;
    if (problem !== undefined)
      return { code: problem.code, detail: describeFieldProblem(RED, 'crisp rtm account', problem) };
    const { websiteId, identifier, key, apiUrl } = entered.texts;
    const isKept = key === KEPT_PASSWORD;
    if (isKept && deployed === undefined) return { code: 'not-deployed' };
    const saved = deployed?.connection;
    const connection = readConnection(
      { tier, websiteId, allowStandIn: entered.texts.allowStandIn === 'true', apiUrl },
      { identifier, key: isKept ? (saved?.credential.key ?? '') : key },
    );
    // A saved key goes only where it was deployed to go, or to Crisp.
    if (isKept && connection.apiUrl !== undefined && connection.apiUrl !== saved?.apiUrl) {
      return { code: 'address-changed' };
    }
    return checkToken(connectWorkspaces(connection));
  };
  serveTest(RED, 'crisp rtm account', test);
}
