const { TestEnvironment } = require('jest-environment-node');

/** Ends a file with its first failure: a mutant that lets one promise hang often does so to many, for seconds each. */
module.exports = class MutantEnvironment extends TestEnvironment {
  handleTestEvent({ name, test }, { rootDescribeBlock }) {
    if (name === 'test_done' && test.errors.length > 0) skip(rootDescribeBlock);
  }
};

function skip({ children }) {
  for (const child of children) {
    if (child.type === 'describeBlock') skip(child);
    else child.mode = 'skip';
  }
}
