import type { FlowNode } from '../hosts/node-red-admin';
import { CRM_UPSERT, HAS_EMAIL, SLACK_MESSAGE, type StepTargets } from './steps';

/** The ids that a trigger has to be wired to. */
export const STEP_IDS = ['print-step', 'slack-step', 'crm-step'];

/** Slack, CRM and the printing of items behind any number of triggers of Node-RED. */
export function nodeRedSteps({ slackUrl, crmUrl, crmToken, itemsUrl }: StepTargets, tab: string): FlowNode[] {
  const upsert = `if (!${HAS_EMAIL}) return null;
return { payload: ${CRM_UPSERT}, headers: { authorization: 'Bearer ${crmToken}' } };`;
  return [
    step(tab, 'slack', `return { payload: ${SLACK_MESSAGE} };`, 80),
    httpRequest(tab, 'slack', slackUrl, 80),
    step(tab, 'crm', upsert, 160),
    httpRequest(tab, 'crm', crmUrl, 160),
    step(tab, 'print', 'return { payload: item };', 240),
    httpRequest(tab, 'print', itemsUrl, 240),
  ];
}

function step(z: string, name: string, code: string, y: number): FlowNode {
  const func = `const item = msg.payload;\n${code}`;
  const wires = [[`${name}-request`]];
  return {
    id: `${name}-step`,
    type: 'function',
    z,
    name: `${name} request`,
    func,
    outputs: 1,
    x: 420,
    y,
    wires,
  };
}

function httpRequest(z: string, name: string, url: string, y: number): FlowNode {
  return {
    id: `${name}-request`,
    type: 'http request',
    z,
    name,
    method: 'POST',
    ret: 'txt',
    url,
    x: 640,
    y,
    wires: [[]],
  };
}
