/**
 * The order of the spec files: those that take longest first, so that none of them is left alone at the end of its layer. Jest knows
 * what took long from the run before; a fresh clone has none, and a short file may walk a long way.
 */
import { createRequire } from 'node:module';
import { basename } from 'node:path';

/** @type {typeof import('@jest/test-sequencer')} */
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

const LONGEST = [
  ...[
    'random-lives',
    'walked-cases',
    'from-application-on',
    'numbering',
    'office-days',
    'rebuild',
    'what-the-house-keeps',
  ],
  ...['finance', 'temporal-restarted', 'reminders', 'deadlines', 'silence', 'appeals', 'replay'],
];

const rank = (/** @type {string} */ path) => {
  const at = LONGEST.indexOf(basename(path).replace(/\.spec\.tsx?$/, ''));
  return at < 0 ? LONGEST.length : at;
};

export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one.path) - rank(other.path));
  }
}
