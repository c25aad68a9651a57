import { CRM_UPSERT, HAS_EMAIL, SLACK_MESSAGE, type StepTargets } from './steps';

/** Slack, CRM and the printing of items behind a trigger of n8n, side by side. */
export function n8nSteps({ slackUrl, crmUrl, crmToken, itemsUrl }: StepTargets, triggerName: string) {
  const nodes = [
    httpRequest('Slack', slackUrl, inExpression(SLACK_MESSAGE), [240, 0]),
    contactFilter('Has an e-mail address', [240, 160]),
    httpRequest('CRM', crmUrl, inExpression(CRM_UPSERT), [480, 160], `Bearer ${crmToken}`),
    httpRequest('Print', itemsUrl, '={{ JSON.stringify($json) }}', [240, 320]),
  ];
  const connections = {
    [triggerName]: wires('Print', 'Slack', 'Has an e-mail address'),
    'Has an e-mail address': wires('CRM'),
  };
  return { nodes, connections };
}

function inExpression(step: string): string {
  return `={{ JSON.stringify(((item) => ${step})($json)) }}`;
}

function wires(...names: string[]) {
  return { main: [names.map((node) => ({ node, type: 'main', index: 0 }))] };
}

function httpRequest(
  name: string,
  url: string,
  jsonBody: string,
  position: number[],
  authorization?: string,
) {
  const headers =
    authorization === undefined
      ? {}
      : {
          sendHeaders: true,
          headerParameters: { parameters: [{ name: 'Authorization', value: authorization }] },
        };
  return {
    id: name.toLowerCase(),
    name,
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 4.2,
    position,
    parameters: {
      method: 'POST',
      url,
      sendBody: true,
      specifyBody: 'json',
      jsonBody,
      options: {},
      ...headers,
    },
  };
}

function contactFilter(name: string, position: number[]) {
  const operator = { type: 'string', operation: 'notEmpty', singleValue: true };
  const condition = {
    id: 'email',
    leftValue: `={{ ((item) => ${HAS_EMAIL})($json) }}`,
    rightValue: '',
    operator,
  };
  const options = { caseSensitive: true, typeValidation: 'strict', version: 2 };
  return {
    id: 'has-email',
    name,
    type: 'n8n-nodes-base.filter',
    typeVersion: 2.2,
    position,
    parameters: { conditions: { options, conditions: [condition], combinator: 'and' }, options: {} },
  };
}
