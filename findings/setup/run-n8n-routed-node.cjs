// Runs a step that n8n itself routes (a "declarative" one) on items, with n8n-core's own router. `send` gets each request's options.
process.env.N8N_EXPRESSION_ENGINE = 'legacy';
const from = { paths: [process.cwd()] };
const get = require(require.resolve('lodash/get', from));
const { Workflow } = require(require.resolve('n8n-workflow', from));
const router = (name) => require.resolve(`n8n-core/dist/execution-engine/${name}.js`, from);
const replace = (name, exports) => {
  const id = router(name);
  require.cache[id] = { id, filename: id, loaded: true, exports };
};
let contextOf;
class ExecuteSingleContext {
  constructor(...args) {
    Object.assign(this, contextOf(args[8]));
  }
}
replace('node-execution-context/index', { ExecuteSingleContext });
replace('node-execution-context/utils/get-additional-keys', { getAdditionalKeys: () => ({}) });
const { RoutingNode } = require(router('routing-node'));

module.exports = async function runRoutedNode(type, parameters, items, send) {
  const nodeType = { ...type, description: { ...type.description, credentials: [] } };
  const nodeTypes = { getByNameAndVersion: () => nodeType, getByName: () => nodeType };
  const step = { id: '1', name: 'Step', type: 'step', typeVersion: 1, position: [0, 0], parameters };
  const workflow = new Workflow({ id: '1', nodes: [step], connections: {}, active: false, nodeTypes });
  const node = workflow.getNode('Step');
  const list = items.map((json) => ({ json }));
  const valueOf = (name, index, fallback) => {
    const parameter = get(node.parameters, name, fallback);
    return workflow.expression.getParameterValue(parameter, null, 0, index, 'Step', list, 'manual', {});
  };
  const shared = { getNode: () => node, getExecuteData: () => ({}), continueOnFail: () => false };
  contextOf = (index) => ({
    ...shared,
    getNodeParameter: (name, fallback) => valueOf(name, index, fallback),
    helpers: { httpRequest: send },
  });
  const context = {
    ...{ workflow, node, nodeType, mode: 'manual', runIndex: 0, additionalData: {}, executeData: {} },
    ...{ inputData: { main: [list] }, connectionInputData: list, runExecutionData: null },
    getExecutionCancelSignal() {},
    getNodeParameter: valueOf,
  };
  return (await new RoutingNode(context, nodeType).runNode())[0].map(({ json }) => json);
};
