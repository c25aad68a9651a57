// Lets n8n's Merge step answer SQL in this process. n8n does it in an isolated one, whose package needs a newer Node.js.
const Module = require('module');
const from = { paths: [process.cwd()] };
const replace = (id, exports) => (require.cache[id] = { id, filename: id, loaded: true, exports });
const replaced = { 'n8n-core': {}, '@n8n/di': { Container: { get: () => ({ error() {} }) } } };
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => (name in replaced ? name : resolve(name, ...rest));
for (const [name, exports] of Object.entries(replaced)) replace(name, exports);

const alasql = require(require.resolve('alasql', from));
const sandbox = require.resolve('n8n-nodes-base/dist/nodes/Merge/v3/helpers/sandbox-utils.js', from);
replace(sandbox, {
  isSandboxMemoryError: () => false,
  async runAlaSqlInSandbox(tables, query, parameters) {
    const database = new alasql.Database();
    tables.forEach((rows, index) => {
      database.exec(`CREATE TABLE input${index + 1}`);
      database.tables[`input${index + 1}`].data = structuredClone(rows);
    });
    return database.exec(query, parameters);
  },
});
