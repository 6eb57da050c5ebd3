/**
 * The project speaks of itself alone: no paths of somebody's machine, no private package registry, no word of the tools it
 * was written with. Patterns are spelled so that this file does not contain what it looks for.
 */
import { projectFiles, report, textOf } from './files.mjs';

const PATTERNS = [
  [
    /(?<![\w.$}*-])\/(?:work|root|mnt|Users)\/\w/,
    'a path of one machine; make it relative, or take it from the configuration',
  ],
  [
    /(?<![\w.$}*-])\/home\/(?!node\b|postgres\b)\w/,
    'a path of one machine; make it relative, or take it from the configuration',
  ],
  [/(?<![\w.$}*-])\/t[m]p\/\w/, 'a path of one machine; ask os.tmpdir()'],
  [/[A-Z]:\\Users\\/, 'a path of one machine'],
  [/^\s*"resolved": "(?!https:\/\/registry\.npmjs\.org\/)http/, 'a private registry; the lock file names none'],
  [/(?:registry|index-url|GOPROXY|_authToken)\s*=\s*\S+\/\//i, 'a registry belongs to the user’s own configuration'],
  [/\b(?:arti[f]actory|ne[x]us\.[a-z]|veria[c]cess|pkg\.dev)\b/i, 'a private registry'],
  [/\b(?:Cl[a]ude|Anth[r]opic|Chat[G]PT|Cop[i]lot|Open[A]I|Gem[i]ni|L[L]M)\b/, 'the project speaks of itself alone'],
  [
    /\b(?:A[I] (?:session|assistant|agent|generated)|A[I]-generated|language [m]odel|prom[p]t engineering)\b/i,
    'the project speaks of itself alone',
  ],
  [/\b[C]o-Authored-By:/i, 'the project speaks of itself alone'],
];

const faults = [];
for (const path of projectFiles()) {
  textOf(path)
    .split('\n')
    .forEach((line, index) => {
      for (const [pattern, hint] of PATTERNS) {
        const found = pattern.exec(line);
        if (found) faults.push(`${path}:${index + 1}: “${found[0].trim()}”: ${hint}`);
      }
    });
}
report(faults, 'the project speaks of itself alone');
