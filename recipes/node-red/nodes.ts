import { holdsItem, type Graph } from '../graph';
import type { FilterStep, Recipe, RequestStep, Setting, Step } from '../recipe';
import { functionOf } from './functions';

/** What differs from node to node; an id, a tab and a place have all. */
export interface NodeParts {
  readonly type: string;
  readonly [property: string]: unknown;
}

export function partsOf(step: Exclude<Step, { kind: 'trigger' }>, graph: Graph, recipe: Recipe): NodeParts {
  if (step.kind === 'filter') return switchNode(step);
  if (step.kind === 'request') return requestNode(step);
  return functionNode(functionOf(step, graph, recipe));
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
  const filled = path.replace(/\{([\w.]+)\}/g, '{{{item.$1}}}');
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
    url: to.nodeRed.url ?? `${to.url}${filled}`,
    tls: '',
    persist: false,
    proxy: '',
    insecureHTTPParser: false,
    authType: '',
    senderr: true,
    headers,
  };
}

export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly type: 'cred' | 'str' | 'env';
}

/** What a person fills in at the tab: settings first, then secrets, then what is made of them. */
export function variablesOf({ settings, steps }: Recipe): readonly Variable[] {
  const services = new Set(steps.flatMap((step) => (step.kind === 'request' ? [step.to.nodeRed] : [])));
  const all = [...services];
  return [
    ...(settings?.values ?? []).map((setting) => ({
      name: variableName(setting),
      value: setting.value,
      type: 'str' as const,
    })),
    ...all.flatMap(({ secrets }) => secrets.map((name) => ({ name, value: '', type: 'cred' as const }))),
    ...all.flatMap(({ derived = {} }) =>
      Object.entries(derived).map(([name, value]) => ({ name, value, type: 'env' as const })),
    ),
  ];
}

/** `daysAfterResolved` is `DAYS_AFTER_RESOLVED`. */
export function variableName({ name }: Setting): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

export function comesWithItem(step: Step, graph: Graph): boolean {
  return graph.before(step).every(holdsItem);
}
