const { globSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { default: TestRunner } = require('jest-runner');

/** By source file: the test files that killed a mutant in it, the latest first. What killed one often kills the next. */
const killers = new Map();
/** Test files for a mutant in what is made once, when a file is loaded; all of them where none is known to kill. */
const MAX_TESTS_FOR_STATIC = 20;
/** Milliseconds that no test file takes. */
const FAR = 1_000_000;

/** What the run without a mutant taught; in a file, since Stryker starts a new process now and then. */
let lesson;

/**
 * Jest's own runner, made quick enough for thousands of runs: it leaves out files that hold none of the wanted tests,
 * which Jest would load to find that out, and ends with the first file that fails, since one test is enough to kill.
 */
module.exports = class MutantRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    const file = join(this._globalConfig.rootDir, 'mutants-lesson.json');
    if (mutant === undefined) return this.#learn(tests, watcher, options, file);

    lesson ??= JSON.parse(readFileSync(file, 'utf8'));
    const source = lesson.sources[mutant];
    // Stryker cannot tell which tests a static mutant concerns, and would run all of them.
    const { testNamePattern: wanted } = this._globalConfig;
    const isLimited = wanted === undefined && tests.some(({ path }) => rank(path, source) <= 0);
    const most = isLimited ? MAX_TESTS_FOR_STATIC : tests.length;
    const pattern = new RegExp(wanted ?? '', 'i');
    const ranked = tests
      .filter(({ path }) => lesson.names[path]?.some((name) => pattern.test(name)) ?? true)
      .sort((one, other) => rank(one.path, source) - rank(other.path, source))
      .slice(0, most);
    let failed = false;
    const stop = this.on('test-file-success', ([{ path }, { numFailingTests }]) => {
      if (numFailingTests === 0) return;
      failed = true;
      killers.set(source, [path, ...killersOf(source).filter((each) => each !== path)]);
    });
    for (const each of ranked) if (!failed) await super.runTests([each], watcher, options);
    stop();
  }

  /** Which test is where, how long each file takes, and which mutant is in which source. */
  async #learn(tests, watcher, options, file) {
    const [names, milliseconds, sources] = [{}, {}, {}];
    const stop = this.on('test-file-success', ([{ path }, { testResults, perfStats }]) => {
      names[path] = testResults.map(({ fullName }) => fullName);
      milliseconds[path] = perfStats.runtime;
    });
    await super.runTests(tests, watcher, options);
    stop();
    for (const source of globSync('{core,helpdesks}/**/*.ts', { cwd: this._globalConfig.rootDir })) {
      const text = readFileSync(join(this._globalConfig.rootDir, source), 'utf8');
      for (const [, id] of text.matchAll(/stryMutAct_\w+\("(\d+)"\)/g)) sources[id] = source;
    }
    writeFileSync(file, JSON.stringify({ names, milliseconds, sources }));
  }
};

function killersOf(source) {
  return killers.get(source) ?? [];
}

/** Known killers first, then what has the source's name, then its folder's, then the quickest. */
function rank(path, source = '') {
  const place = killersOf(source).indexOf(path);
  if (place !== -1) return place - killersOf(source).length;
  if (basename(path, '.test.ts') === basename(source, '.ts')) return 0;
  const isNear = path.includes(`/${dirname(source)}/`);
  return 1 + (lesson.milliseconds[path] ?? 0) + (isNear ? 0 : FAR);
}
