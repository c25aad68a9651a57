import type { FlowNode } from '../hosts/node-red-admin';
import { CRM_UPSERT, HAS_EMAIL, SLACK_MESSAGE, type StepTargets } from './steps';

/** The ids that a trigger has to be wired to. */
export const STEP_IDS = ['print-step', 'slack-step', 'crm-step', 'items'];

const ROW = 60;
const STEPS = 500;

/** Slack, CRM and the printing of items behind any number of triggers of Node-RED. */
export function nodeRedSteps(
  { slackUrl, crmUrl, crmToken, itemsUrl }: StepTargets,
  tab: string,
  y: number,
): FlowNode[] {
  const upsert = `if (!${HAS_EMAIL}) return null;
return { payload: ${CRM_UPSERT}, headers: { authorization: 'Bearer ${crmToken}' } };`;
  return [
    comment(tab, 'Click the button on a trigger: it sends a sample. Watch the debug sidebar.', y - ROW),
    debug(tab, 'items', 'payload', y),
    step(tab, 'slack', `return { payload: ${SLACK_MESSAGE} };`, y + ROW),
    httpRequest(tab, 'slack', slackUrl, y + ROW),
    step(tab, 'crm', upsert, y + 2 * ROW),
    httpRequest(tab, 'crm', crmUrl, y + 2 * ROW),
    step(tab, 'print', 'return { payload: item };', y + 3 * ROW),
    httpRequest(tab, 'print', itemsUrl, y + 3 * ROW),
    { ...catchAll(tab, y + 5 * ROW), wires: [['refusals']] },
    { ...debug(tab, 'refusals', 'payload.reason', y + 5 * ROW), x: STEPS + 240, tostatus: true },
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
    x: STEPS,
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
    x: STEPS + 240,
    y,
    wires: [[]],
  };
}

function comment(z: string, name: string, y: number): FlowNode {
  return { id: 'try', type: 'comment', z, name, info: '', x: 340, y, wires: [] };
}

function debug(z: string, id: string, complete: string, y: number): FlowNode {
  const shows = { active: true, tosidebar: true, console: false, tostatus: false };
  return { id, type: 'debug', z, name: id, ...shows, complete, targetType: 'msg', x: STEPS, y, wires: [] };
}

/** A refused delivery reaches catch nodes, with its reason. */
function catchAll(z: string, y: number): FlowNode {
  return { id: 'refused', type: 'catch', z, name: 'refused deliveries', scope: null, x: STEPS, y };
}
