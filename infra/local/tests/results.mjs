/** What the runners said, read from the JSON files they left in .local/results. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';

/** @typedef {{ where: string, name: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, failures: Failure[] }} Result */

/**
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[]} testResults
 */
/** @typedef {{ name: string, failed: boolean, said: string }[]} CheckReport */

/** @type {Result} */
const NOTHING = { passed: 0, failed: 0, failures: [] };

/** Messages come coloured for a terminal. @param {string} text */
const plain = (text) => text.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '').trim();

/** A spec file that could not run at all counts as one failed test. @param {JestReport} report @returns {Result} */
export function fromJest(report) {
  const failures = report.testResults.flatMap((file) => {
    const where = relative(root, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') {
      return [{ where, name: 'could not run', message: plain(file.message) }];
    }
    return failed.map(({ fullName, failureMessages = [] }) => ({
      where,
      name: fullName,
      message: plain(failureMessages.join('\n')),
    }));
  });
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

/** Each house rule counts as one test. @param {CheckReport} report @returns {Result} */
export function fromChecks(report) {
  const failures = report
    .filter(({ failed }) => failed)
    .map(({ name, said }) => ({ where: 'npm run check', name, message: plain(said) }));
  return { passed: report.length - failures.length, failed: failures.length, failures };
}

/** A runner that left no readable report has failed, once. @param {string} file @returns {Result} */
export function readResult(file) {
  const name = file.replace(/^.*\/|\.json$/g, '');
  const broken = { where: name, name: 'the runner', message: `left no report: see .local/logs/test-${name}.log` };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(report) ? fromChecks(report) : fromJest(report);
  } catch {
    return { passed: 0, failed: 1, failures: [broken] };
  }
}

/** @param {Result[]} results @returns {Result} */
export const sum = (results) =>
  results.reduce(
    (all, each) => ({
      passed: all.passed + each.passed,
      failed: all.failed + each.failed,
      failures: [...all.failures, ...each.failures],
    }),
    NOTHING,
  );

/** A run that left nothing has failed before its first runner. @param {string} folder @returns {Result} */
export function readResults(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.length === 0 ? { ...NOTHING, failed: 1 } : sum(files.map((name) => readResult(join(folder, name))));
}

/** The last line of a run. @param {Pick<Result, 'passed' | 'failed'>} result */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** @param {Failure} failure */
export const shown = ({ where, name, message }) => {
  const lines = message.split('\n');
  const kept = lines.length > 30 ? [...lines.slice(0, 30), `… ${lines.length - 30} more lines`] : lines;
  return `\n✗ ${where}\n  ${name}\n${kept.join('\n').replace(/^/gm, '    ')}`;
};
