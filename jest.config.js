// `unit` answers in a minute; `package` builds and looks at what is shipped; `sockets` breaks real sockets to the simulated
// helpdesks and counts milliseconds, so one at a time; `hosts` starts a real n8n and a real Node-RED. `release` and `scale` take minutes more and are not part of `npm test`.
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/coverage/'],
};

const SOCKETS = [
  '<rootDir>/test/hosts/n8n/rtm.test.ts',
  '<rootDir>/test/hosts/node-red/rtm-faults.test.ts',
  '<rootDir>/test/helpdesks/chatwoot/realtime/faults.test.ts',
  '<rootDir>/test/helpdesks/chatwoot/realtime/simulator.test.ts',
  '<rootDir>/test/helpdesks/crisp/rtm/faults.test.ts',
  '<rootDir>/test/helpdesks/crisp/rtm/simulator.test.ts',
  '<rootDir>/test/simulator/crisp-api-client.test.ts',
];
const HOSTS = '<rootDir>/test/hosts/';
/** Builds anew, so nothing else may run meanwhile. */
const PACKAGE = '<rootDir>/test/hosts/package/';
const SCALE = '<rootDir>/test/scale/';
/** Before a release: the packages for n8n's cloud, lines that take minutes, a company's proxy, the comparison with peers, queue mode, and both editors in a browser. */
const RELEASE = [
  '<rootDir>/test/hosts/n8n/cloud.test.ts',
  '<rootDir>/test/hosts/n8n/editor.test.ts',
  '<rootDir>/test/hosts/n8n/queue.test.ts',
  '<rootDir>/test/hosts/node-red/editor.test.ts',
  '<rootDir>/test/hosts/bad-lines.test.ts',
  '<rootDir>/test/hosts/peers.test.ts',
  '<rootDir>/test/hosts/proxies.test.ts',
];

module.exports = {
  // A busy machine is slow; what has to be quick is measured by the test itself. Jest takes it for all projects alike.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/longest-first.js',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [HOSTS, SCALE, ...SOCKETS],
    },
    { ...shared, displayName: 'sockets', testMatch: SOCKETS },
    {
      ...shared,
      displayName: 'hosts',
      testMatch: [`${HOSTS}**/*.test.ts`],
      testPathIgnorePatterns: [PACKAGE, ...SOCKETS, ...RELEASE],
    },
    { ...shared, displayName: 'release', testMatch: RELEASE },
    { ...shared, displayName: 'package', testMatch: [`${PACKAGE}**/*.test.ts`] },
    { ...shared, displayName: 'scale', testMatch: [`${SCALE}**/*.test.ts`] },
  ],
};
