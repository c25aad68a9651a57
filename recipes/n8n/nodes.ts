import type { N8nAuthentication } from '../services';
import type {
  CodeStep,
  FilterStep,
  Memory,
  Recipe,
  RequestStep,
  SettingsStep,
  Step,
  TriggerStep,
} from '../recipe';
import { writeCode } from '../write-code';
import { newestVersion } from './newest-version';
import { holdsItem, type Graph } from '../graph';

/** What differs from node to node; a name, an id and a place have all. */
export interface NodeParts {
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly [setting: string]: unknown;
}

const PACKAGE = '@helpdesk-triggers/n8n-nodes-helpdesk';

export function triggerNode({ trigger, events }: TriggerStep): NodeParts {
  return {
    type: `${PACKAGE}.${trigger.n8n}`,
    typeVersion: newestVersion(trigger),
    parameters: { events, filters: {}, options: {} },
  };
}

export function filterNode({ conditions }: FilterStep): NodeParts {
  const rows = conditions.map(({ field, is }, index) => ({
    id: String(index),
    leftValue: `={{ $json.${field.replaceAll('.', '?.')} }}`,
    rightValue: is ?? '',
    operator:
      is === undefined
        ? { type: 'string', operation: 'notEmpty', singleValue: true }
        : { type: 'string', operation: 'equals' },
  }));
  const options = { caseSensitive: true, typeValidation: 'loose', version: 2 };
  return {
    type: 'n8n-nodes-base.filter',
    typeVersion: 2.2,
    parameters: {
      conditions: { options, conditions: rows, combinator: 'and' },
      looseTypeValidation: true,
      options: {},
    },
  };
}

export function codeNode(step: CodeStep, graph: Graph): NodeParts {
  const { call, takes, gives } = step;
  const item = `const item = ${writeItem(step, graph)};`;
  const values = { item: 'item', answer: '$json', settings: 'item.settings' };
  const called = `${call}(${takes.map((each) => values[each]).join(', ')})`;
  const end =
    gives === 'item or null'
      ? `const kept = ${called};\nreturn kept && { json: kept };`
      : `return { json: ${called} };`;
  return {
    type: 'n8n-nodes-base.code',
    typeVersion: 2,
    parameters: { mode: 'runOnceForEachItem', jsCode: `${writeCode(step)}\n\n${item}\n${end}` },
  };
}

/** The item for a step: what comes in, or what an earlier step gave out. */
export function writeItem(step: Step, graph: Graph): string {
  if (graph.before(step).every(holdsItem)) return '$json';
  const holder = graph.findHolder(step);
  if (holder === undefined) throw new Error(`It is not clear which item "${step.name}" is about.`);
  return `$('${holder.name}').item.json`;
}

export function requestNode(step: RequestStep, graph: Graph): NodeParts {
  const { to, method, path, once } = step;
  const item = writeItem(step, graph);
  const address = to.url + path;
  const filled = address.replace(/\{([\w.]+)\}/g, (_, field: string) => `{{ ${item}.${field} }}`);
  const body = { sendBody: true, specifyBody: 'json', jsonBody: '={{ JSON.stringify($json) }}' };
  return {
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 4.2,
    parameters: {
      method,
      url: `${filled === address ? '' : '='}${filled}`,
      ...authentication(to.n8n),
      ...(method === 'POST' && body),
      options: {},
    },
    ...(once !== true && { retryOnFail: true, waitBetweenTries: 2000 }),
  };
}

function authentication(how: N8nAuthentication): Readonly<Record<string, string>> {
  if (how.kind === 'none') return {};
  return how.kind === 'predefined'
    ? { authentication: 'predefinedCredentialType', nodeCredentialType: how.type }
    : { authentication: 'genericCredentialType', genericAuthType: how.type };
}

/** Adds `settings` to the item, so that whoever opens the node sees all there is to set. */
export function settingsNode({ names }: SettingsStep, { settings }: Recipe): NodeParts {
  const values = (settings?.values ?? []).filter(({ name }) => names?.includes(name) ?? true);
  const assignments = values.map(({ name, value }) => ({
    id: name,
    name: `settings.${name}`,
    value,
    type: 'string',
  }));
  return {
    type: 'n8n-nodes-base.set',
    typeVersion: 3.4,
    parameters: { assignments: { assignments }, includeOtherFields: true, options: {} },
  };
}

export function findMemory({ memory, name }: Recipe): Memory {
  if (memory === undefined) throw new Error(`"${name}" has no memory to look into.`);
  return memory;
}
