/**
 * `npm run mutants`: changes the core in small ways and looks whether a test notices. Hours for all of it, so not part
 * of `npm test`; `npm run mutants -- --mutate core/receive.ts` asks about one file. What is known stays in `coverage/`,
 * and only what changed is tried again.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'tools/mutants/jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [
    'core/**/*.ts',
    'helpdesks/**/*.ts',
    // Data: rows, made-up payloads and types. Whoever changes a row changes what is promised, which no test knows better.
    '!helpdesks/**/{catalogue,examples,payloads}.ts',
    '!helpdesks/**/{catalogue,examples,payloads}/**',
  ],
  ignorePatterns: [
    '/dist',
    '/build',
    '/docs',
    '/examples',
    '/workflows',
    '/resources',
    '/coverage',
    '/nodes',
    '/node-red',
  ],
  concurrency: 1,
  incremental: true,
  incrementalFile: 'coverage/mutants/incremental.json',
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  tempDirName: 'coverage/mutants/sandbox',
  timeoutMS: 5_000,
  timeoutFactor: 2,
  // Jest leaves something of each run behind, and a full heap is slow.
  maxTestRunnerReuse: 80,
};
