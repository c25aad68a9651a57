const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { default: TestRunner } = require('jest-runner');

/**
 * Jest's own runner, made quick enough for thousands of runs: it leaves out files that hold none of the wanted tests,
 * which Jest would load to find that out, and ends with the first file that fails, since one test is enough to kill.
 */
module.exports = class MutantRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const wanted = this._globalConfig.testNamePattern;
    const known = this.#readKnown();
    // The first run is without a mutant: it only learns which test is where, and how long each file takes.
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) return this.#learn(tests, watcher, options);

    const pattern = new RegExp(wanted ?? '', 'i');
    const files = tests
      .filter(({ path }) => known[path]?.names.some((name) => pattern.test(name)) ?? true)
      .sort((one, other) => (known[one.path]?.milliseconds ?? 0) - (known[other.path]?.milliseconds ?? 0));
    let failed = false;
    const stop = this.on('test-file-success', ([, result]) => void (failed ||= result.numFailingTests > 0));
    for (const file of files) if (!failed) await super.runTests([file], watcher, options);
    stop();
  }

  async #learn(tests, watcher, options) {
    const known = {};
    const stop = this.on('test-file-success', ([{ path }, { testResults, perfStats }]) => {
      known[path] = {
        names: testResults.map(({ fullName }) => fullName),
        milliseconds: perfStats.runtime,
      };
    });
    await super.runTests(tests, watcher, options);
    stop();
    writeFileSync(this.#file(), JSON.stringify(known));
  }

  #readKnown() {
    return existsSync(this.#file()) ? JSON.parse(readFileSync(this.#file(), 'utf8')) : {};
  }

  #file() {
    return join(this._globalConfig.rootDir, 'mutants-known-tests.json');
  }
};
