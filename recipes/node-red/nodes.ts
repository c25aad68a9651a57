import type { Graph } from '../graph';
import type { FilterStep, Recipe, RequestStep, Step } from '../recipe';
import { writeFunction } from './functions';
import { CRYPTO, SLACK_PROOF, slackEventsNode } from './slack-events';

/** What differs from node to node; an id, a tab and a place have all. */
export interface NodeParts {
  readonly type: string;
  readonly [property: string]: unknown;
}

export function createParts(
  step: Exclude<Step, { kind: 'trigger' }>,
  graph: Graph,
  recipe: Recipe,
): NodeParts {
  if (step.kind === 'filter') return switchNode(step);
  if (step.kind === 'request') return requestNode(step);
  if (step.kind === 'slack-events') return slackEventsNode();
  if (step.kind === 'http-answer') return { type: 'http response', statusCode: '', headers: {} };
  if (step.kind === 'slack-proof') return { ...functionNode(SLACK_PROOF), libs: [CRYPTO] };
  return functionNode(writeFunction(step, graph, recipe));
}

export function functionNode(func: string): NodeParts {
  return { type: 'function', func, outputs: 1, timeout: 0, noerr: 0, initialize: '', finalize: '', libs: [] };
}

/** JSONata finds nothing where there is nothing; a plain property of a block that is null would be an error. */
function switchNode({ conditions }: FilterStep): NodeParts {
  const tests = conditions.map(({ field, is }) =>
    is === undefined ? `$boolean(payload.${field})` : `payload.${field} = "${is}"`,
  );
  return {
    type: 'switch',
    property: tests.join(' and '),
    propertyType: 'jsonata',
    rules: [{ t: 'true' }],
    checkall: 'true',
    repair: false,
    outputs: 1,
  };
}

function requestNode({ to, method, path, answers }: RequestStep): NodeParts {
  const filled = (to.url + path).replace(/\{([\w.]+)\}/g, '{{{item.$1}}}');
  const headers = Object.entries(to.nodeRed.headers ?? {}).map(([keyValue, valueValue]) => ({
    keyType: 'other',
    keyValue,
    valueType: 'other',
    valueValue,
  }));
  return {
    type: 'http request',
    method,
    ret: answers === 'json' ? 'obj' : 'txt',
    paytoqs: 'ignore',
    url: to.nodeRed.url ?? filled,
    tls: '',
    persist: false,
    proxy: '',
    insecureHTTPParser: false,
    authType: '',
    senderr: true,
    headers,
  };
}
