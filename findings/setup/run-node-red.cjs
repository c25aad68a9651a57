// Runs one Node-RED node on messages and gives back what left it: [output, payload] each, or ['error', text] from a Catch node.
// The node is a file of Node-RED's core nodes, or what a package of further nodes exports.
const from = { paths: [process.cwd()] };
const helper = require(require.resolve('node-red-node-test-helper', from));
helper.init(require.resolve('node-red', from));
const load = (type) =>
  typeof type === 'function' ? type : require(require.resolve(`@node-red/nodes/core/${type}`, from));

module.exports = async function runNode(file, node, messages, { outputs = 1, waitMs = 100, also = [] } = {}) {
  const ids = Array.from({ length: outputs }, (_, index) => `out${index}`);
  const at = { z: 'tab', x: 1, y: 1 };
  const flow = [
    { id: 'tab', type: 'tab' },
    { ...at, ...node, id: 'node', wires: ids.map((id) => [id]) },
    ...ids.map((id) => ({ ...at, id, type: 'helper' })),
    { ...at, id: 'catch', type: 'catch', wires: [['caught']] },
    { ...at, id: 'caught', type: 'helper' },
    ...also.map((other) => ({ ...at, ...other })),
  ];
  await new Promise((resolve) => helper.startServer(resolve));
  const types = [file, 'common/25-catch', 'common/24-complete'].map(load);
  await new Promise((resolve) => helper.load(types, flow, resolve));
  const seen = [];
  ids.forEach((id, output) => helper.getNode(id).on('input', ({ payload }) => seen.push([output, payload])));
  helper.getNode('caught').on('input', ({ error }) => seen.push(['error', error.message]));
  messages.forEach((message) => helper.getNode('node').receive(message));
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  await helper.unload();
  await new Promise((resolve) => helper.stopServer(resolve));
  return seen;
};
