// Runs one node of n8n-nodes-base on items, with only as much of n8n around it as the node asks for.
const get = require(require.resolve('lodash/get', { paths: [process.cwd()] }));

module.exports = async function runNode(path, version, parameters, inputs, helpers = {}, around = {}) {
  const file = require.resolve(`n8n-nodes-base/dist/nodes/${path}.node.js`, { paths: [process.cwd()] });
  const made = new (require(file)[path.split('/').pop()])();
  const type = made.getNodeType ? made.getNodeType(version) : made;
  const items = inputs.map((list) => list.map((json, item) => ({ json, pairedItem: { item } })));
  const context = {
    getInputData: (input = 0) => items[input],
    getNode: () => ({
      id: '1',
      name: 'Step',
      type: path,
      typeVersion: version,
      position: [0, 0],
      parameters,
    }),
    getNodeParameter(name, item, fallback, { extractValue = false } = {}) {
      const held = get(parameters, name, fallback);
      const value = extractValue ? (held?.value ?? held) : held;
      return typeof value === 'function' ? value(items[0][item].json) : value;
    },
    getNodeInputs: () => inputs.map(() => ({ type: 'main' })),
    getWorkflowSettings: () => ({}),
    getTimezone: () => 'UTC',
    getCredentials: async () => ({ baseUrl: 'https://desk.example' }),
    continueOnFail: () => false,
    addExecutionHints() {},
    helpers: {
      constructExecutionMetaData: (list, { itemData }) =>
        list.map((item) => ({ ...item, pairedItem: itemData })),
      returnJsonArray: (list) => [list].flat().map((json) => ({ json })),
      ...helpers,
    },
    ...around,
  };
  return (await type.execute.call(context)).map((output) => output.map(({ json }) => json));
};
