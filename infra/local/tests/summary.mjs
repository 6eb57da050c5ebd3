/** Prints the last run's outcome in one line: `12 passed, 0 failed`. */
import { results } from '../paths.mjs';
import { lastLine, readResults } from './results.mjs';

const result = readResults(results);
console.log(lastLine(result));
process.exitCode = result.failed === 0 ? 0 : 1;
