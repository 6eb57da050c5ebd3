/** Jest's own report of a benchmark would be noise: only what went wrong is of interest. */
export default class FailuresOnly {
  /** @param {unknown} _contexts @param {import('@jest/test-result').AggregatedResult} results */
  onRunComplete(_contexts, { testResults }) {
    for (const { failureMessage } of testResults) if (failureMessage) process.stderr.write(`${failureMessage}\n`);
  }
}
