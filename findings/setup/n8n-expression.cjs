// Evaluates an n8n expression for one item, as a step's parameter would be (in this process: N8N_EXPRESSION_ENGINE=legacy).
process.env.N8N_EXPRESSION_ENGINE = 'legacy';
const { Workflow } = require(require.resolve('n8n-workflow', { paths: [process.cwd()] }));
const nodes = [{ id: '1', name: 'Step', type: 'step', typeVersion: 1, position: [0, 0], parameters: {} }];
const description = {
  name: 'step',
  properties: [],
  defaults: {},
  inputs: ['main'],
  outputs: ['main'],
  group: [],
  version: 1,
};
const nodeTypes = {
  getByNameAndVersion: () => ({ description }),
  getByName: () => ({ description }),
  getKnownTypes: () => ({}),
};

module.exports = function expressionIn(timezone = 'UTC') {
  const workflow = new Workflow({
    id: '1',
    nodes,
    connections: {},
    active: false,
    nodeTypes,
    settings: { timezone },
  });
  return (text, json = {}) => {
    try {
      return workflow.expression.getParameterValue(`=${text}`, null, 0, 0, 'Step', [{ json }], 'manual', {});
    } catch (error) {
      return `error: ${error.message}`;
    }
  };
};
