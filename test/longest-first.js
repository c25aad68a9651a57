const Sequencer = require('@jest/test-sequencer').default;

/** Each starts a real n8n and takes one to three minutes. */
const LONGEST =
  /test\/hosts\/(?:(?:contract|peers)|n8n\/(?:n8n|realtime|chatwoot-registration|cloud|editor|queue))\.test\.ts$/;

/**
 * A fresh clone knows no durations, and then jest begins with the largest files: the longest suites, which are small and
 * import others, would come last, one worker still busy with them and the other idle.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (LONGEST.test(path) ? 0 : 1);
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
