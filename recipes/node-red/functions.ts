import { writeCode } from '../write-code';
import { holdsItem, type Graph } from '../graph';
import type { CodeStep, Memory, Recipe, Step } from '../recipe';
import { variableName } from './variables';

/** The text of a Function node. */
export function writeFunction(step: Step, graph: Graph, recipe: Recipe): string {
  switch (step.kind) {
    case 'code':
      return codeFunction(step, graph, recipe);
    case 'recall':
      return `${itemFrom(step, graph)}\n${recall(findMemory(recipe), step.byValue)}`;
    case 'remember':
      return remember(findMemory(recipe));
    case 'check':
      return `${CHECK_ANSWER}\nreturn msg;`;
    case 'sign-in':
      return `${itemFrom(step, graph)}\n${SIGN_IN}`;
    default:
      throw new Error(`"${step.name}" is no Function node.`);
  }
}

/** Node-RED's request node takes every answer for a success. */
const CHECK_ANSWER = `if (msg.statusCode >= 300) {
  throw new Error(\`The answer was \${msg.statusCode}: \${JSON.stringify(msg.payload)}\`);
}`;

function codeFunction(step: CodeStep, graph: Graph, recipe: Recipe): string {
  const { call, takes, gives } = step;
  const answered = graph.before(step).some(({ kind }) => kind === 'request');
  const values = { item: 'item', answer: 'msg.payload', settings: 'settings' };
  const called = `${call}(${takes.map((each) => values[each]).join(', ')})`;
  return [
    `${writeCode(step)}\n`,
    ...(answered ? [CHECK_ANSWER] : []),
    itemFrom(step, graph),
    ...(takes.includes('settings') ? [writeSettings(recipe)] : []),
    `msg.payload = ${called};`,
    // A request may come next, and it takes its path from the item.
    ...(gives === 'other' ? [] : ['msg.item = msg.payload;']),
    ...secretsFor(step, graph),
    gives === 'item or null' ? 'return msg.payload && msg;' : 'return msg;',
  ].join('\n');
}

/** Kept beside the payload, which requests and answers take turns in. */
function itemFrom(step: Step, graph: Graph): string {
  const comesNow = graph.before(step).every(holdsItem);
  return comesNow ? 'const item = msg.payload;\nmsg.item = item;' : 'const { item } = msg;';
}

function writeSettings({ settings }: Recipe): string {
  const values = (settings?.values ?? []).map((each) => `${each.name}: env.get('${variableName(each)}')`);
  return `const settings = { ${values.join(', ')} };`;
}

function secretsFor(step: CodeStep, graph: Graph): readonly string[] {
  const bodies = graph
    .after(step)
    .map((next) => (next.kind === 'request' ? next.to.nodeRed.body : undefined));
  return bodies.flatMap((body = {}) =>
    Object.entries(body).map(([field, variable]) => `msg.payload.${field} = env.get('${variable}');`),
  );
}

function findMemory({ memory, name }: Recipe): Memory {
  if (memory === undefined) throw new Error(`"${name}" has no memory to look into.`);
  return memory;
}

function recall({ table, key, value }: Memory, byValue?: string): string {
  if (byValue !== undefined)
    return `const known = flow.get('${table}') ?? {};
msg.payload = { ${key}: Object.keys(known).find((each) => known[each] === item.${byValue}) };
return msg;`;
  return `const known = flow.get('${table}') ?? {};
msg.payload = { ${value}: known[item.key] };
return msg;`;
}

const REMEMBERED = 5000;

function remember({ table, key, value }: Memory): string {
  return `const { ${key}, ${value} } = msg.payload;
const known = flow.get('${table}') ?? {};
// The newest come last, and the oldest are forgotten.
delete known[${key}];
known[${key}] = ${value};
for (const old of Object.keys(known).slice(0, -${REMEMBERED})) delete known[old];
flow.set('${table}', known);
return msg;`;
}

/** The token is in the message only until Crisp's answer, which brings headers of its own. */
const SIGN_IN = `const token = env.get('CRISP_TOKEN_IDENTIFIER') + ':' + env.get('CRISP_TOKEN_KEY');
msg.headers = { authorization: 'Basic ' + Buffer.from(token).toString('base64') };
return msg;`;
