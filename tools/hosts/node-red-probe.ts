import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A node of our own inside the throwaway Node-RED. `probe` writes every message it gets to a file at once, so
 * that none can be lost on the way out (the debug sidebar cuts long ones); its admin routes look inside the
 * process and make it fail on request.
 */
const RUNTIME = `
const fs = require('node:fs');
const path = require('node:path');
module.exports = (RED) => {
  const file = path.join(RED.settings.userDir, 'messages.ndjson');
  function Probe(config) {
    RED.nodes.createNode(this, config);
    this.on('input', (msg, _send, done) => {
      const { req, res, ...plain } = msg;
      fs.appendFileSync(file, JSON.stringify({ probe: this.id, msg: plain }) + '\\n');
      done();
    });
  }
  RED.nodes.registerType('probe', Probe);

  // The cheapest node there can be, for benches: it only counts.
  const counts = {};
  function Counter(config) {
    RED.nodes.createNode(this, config);
    this.on('input', (_msg, _send, done) => {
      counts[this.id] = (counts[this.id] ?? 0) + 1;
      done();
    });
  }
  RED.nodes.registerType('counter', Counter);

  // For millions of messages: a line with the number of each, and nothing kept in memory.
  const ledger = fs.createWriteStream(path.join(RED.settings.userDir, 'ledger.txt'), { flags: 'a' });
  function Ledger(config) {
    RED.nodes.createNode(this, config);
    this.on('input', (msg, _send, done) => {
      ledger.write(msg.payload.data.message_id + '\\n');
      done();
    });
  }
  RED.nodes.registerType('ledger', Ledger);
  RED.httpAdmin.get('/simulator/counts', (_request, response) => response.json(counts));

  // Takes its time to close, as nodes with connections do, and so makes every restart take longer.
  function SlowCloser(config) {
    RED.nodes.createNode(this, config);
    this.on('close', (done) => setTimeout(done, 1000));
  }
  RED.nodes.registerType('slow closer', SlowCloser);

  let starts = 0;
  RED.events.on('flows:started', () => (starts += 1));
  RED.httpAdmin.get('/simulator/starts', (_request, response) => response.json({ starts }));

  const layers = (app) => (app._router ?? app.router).stack.length;
  RED.httpAdmin.get('/simulator/inspect', (_request, response) => {
    let root = RED.httpNode;
    while (root.parent) root = root.parent;
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    const listeners = RED.events.eventNames().reduce((sum, name) => sum + RED.events.listenerCount(name), 0);
    const handles = {};
    for (const name of process.getActiveResourcesInfo()) handles[name] = (handles[name] ?? 0) + 1;
    const loaded = Object.keys(require.cache).filter((file) => file.includes('socket-io.js')).length;
    response.json({ rootLayers: layers(root), nodeLayers: layers(RED.httpNode), heapUsed, listeners, handles, loaded });
  });
  RED.httpAdmin.post('/simulator/fail-next-send/:id', (request, response) => {
    const node = RED.nodes.getNode(request.params.id);
    const send = node.send;
    node.send = () => {
      node.send = send;
      throw new Error('made to fail by the test');
    };
    response.json({});
  });
};
`;

const EDITOR = `
<script type="text/html" data-template-name="probe"></script>
<script type="text/html" data-template-name="slow closer"></script>
<script type="text/html" data-template-name="counter"></script>
<script type="text/html" data-template-name="ledger"></script>
<script type="text/javascript">
  RED.nodes.registerType('probe', { category: 'test', defaults: {}, inputs: 1, outputs: 0, label: 'probe' });
  RED.nodes.registerType('counter', { category: 'test', defaults: {}, inputs: 1, outputs: 0, label: 'counter' });
  RED.nodes.registerType('ledger', { category: 'test', defaults: {}, inputs: 1, outputs: 0, label: 'ledger' });
  RED.nodes.registerType('slow closer', { category: 'test', defaults: {}, inputs: 0, outputs: 0 });
</script>
`;

export const MESSAGES_FILE = 'messages.ndjson';
export const LEDGER_FILE = 'ledger.txt';

/** @param inPalette false leaves only the admin routes: people who look at the palette see no node of the tests */
export async function writeProbeNodes(folder: string, inPalette: boolean): Promise<void> {
  await writeFile(join(folder, 'probe.js'), RUNTIME);
  await writeFile(join(folder, 'probe.html'), inPalette ? EDITOR : '<!-- no nodes -->\n');
}
