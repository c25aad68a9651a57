// Two projects: `unit` answers in seconds; `hosts` starts a real n8n and a real Node-RED.
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/hosts/'],
    },
    { ...shared, displayName: 'hosts', testMatch: ['<rootDir>/test/hosts/**/*.test.ts'] },
  ],
};
