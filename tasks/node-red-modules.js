/** The modules of a helpdesk's trigger and of its account are alike for all, so nobody writes them. */
const DERIVED = /^node-red\/(\w+)-(webhook|account)\/type-\2\.ts$/;
const HOST = './node-red/host';

/** What esbuild starts from: a file, or the module that is made for a node set of Node-RED. */
function entryOf(file) {
  const [, id, kind] = DERIVED.exec(file) ?? [];
  if (id === undefined) return { entryPoints: [file] };
  const contents = kind === 'webhook' ? webhookModule(id) : accountModule(id);
  return { stdin: { contents: `'use strict';${contents}`, resolveDir: '.', sourcefile: file, loader: 'ts' } };
}

function webhookModule(id) {
  return `
    import { ${id} } from './helpdesks/${id}';
    import { registerWebhookNode } from '${HOST}/webhook-node';
    export = (RED) => registerWebhookNode(RED, ${id});`;
}

function accountModule(id) {
  return `
    import { ${id} } from './helpdesks/${id}';
    import { registerAccountNode } from '${HOST}/account';
    import { serveAccountPickers } from '${HOST}/serve-account-pickers';
    import { serveAccountTest } from '${HOST}/serve-account-test';
    export = (RED) => {
      registerAccountNode(RED, ${id});
      serveAccountPickers(RED, ${id});
      serveAccountTest(RED, ${id});
    };`;
}

module.exports = { entryOf };
