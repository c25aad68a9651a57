const { projects } = require('../../jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/** The tests of the core alone, without those that start Ruby or PHP, or that read the sources. */
module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/{core,helpdesks}/**/*.test.ts'],
  testPathIgnorePatterns: [
    ...unit.testPathIgnorePatterns,
    '/(?:vectors|rails-deliveries|patterns|forged).test.ts$',
  ],
  runner: '<rootDir>/tools/mutants/runner.js',
  testEnvironment: require.resolve('./environment'),
  watchman: false,
};
