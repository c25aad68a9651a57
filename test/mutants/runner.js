const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { default: TestRunner } = require('jest-runner');

/** Files that killed a mutant, the latest first: what killed one often kills its neighbour. */
let killers = [];

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
      .sort((one, other) => rank(one.path, known) - rank(other.path, known));
    let failed = false;
    const stop = this.on('test-file-success', ([{ path }, { numFailingTests }]) => {
      if (numFailingTests === 0) return;
      failed = true;
      killers = [path, ...killers.filter((each) => each !== path)];
    });
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

/** Known killers first, then the quickest. */
function rank(path, known) {
  const place = killers.indexOf(path);
  return place === -1 ? killers.length + (known[path]?.milliseconds ?? 0) : place;
}
