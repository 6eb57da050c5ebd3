/** The project's files as Git sees them: tracked, or new and not ignored. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** @returns {string[]} paths from the root of the checkout, with `/` */
export function projectFiles() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(path)).sort();
}

/** @param {string} path @returns {string} the text, empty for a binary file */
export function textOf(path) {
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8000).includes(0) ? '' : bytes.toString('utf8');
}

/** Prints what was found and ends with 1, or says in one line that all is well. */
export function report(faults, allWell) {
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(allWell);
  else console.error(`${faults.length} found.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
